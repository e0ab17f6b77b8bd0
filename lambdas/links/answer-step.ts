import { markStep } from "../departure/changes/close-step.ts";
import { correct } from "../departure/changes/correct.ts";
import { handOver } from "../departure/changes/hand-over.ts";
import { refuseRelay } from "../departure/changes/hand-over-limits.ts";
import { remindLater } from "../departure/changes/remind-later.ts";
import { reopenStep } from "../departure/changes/still-open.ts";
import type { LinkReader } from "../departure/mailings/link-reader.ts";
import type { Actor, Context } from "../departure/model/context.ts";
import type { Departure } from "../departure/model/departure.ts";
import type { StepAnswer } from "./read-answer.ts";

export interface Answering extends Context {
  readonly reader: LinkReader;
}

/** What an answer makes of a departure. The same answer again gives the very same departure. */
export function answerStep(
  departure: Departure,
  answer: StepAnswer,
  { reader, ...rest }: Answering,
): Departure {
  const context = { ...rest, who: reader.role };
  const { step } = answer;
  switch (answer.do) {
    case "remind":
      return remindLater(departure, step, answer.workingDays, context);
    case "hand-over": {
      // Nobody asks in which language a colleague reads; most likely it is theirs, too.
      const { language } = reader;
      const { name, address } = answer;
      const after = handOver(departure, step, { name, address, language }, context);
      if (after !== departure) refuseRelay(departure, { step, colleague: answer }, context);
      return after;
    }
    case "still-open":
      return reopenStep(departure, step, context);
    case "address":
      return giveAddress(departure, answer, context);
    default:
      return markStep(departure, step, answer.do, context);
  }
}

/** Whoever gives the address has done what was asked. */
function giveAddress(
  departure: Departure,
  { step, address }: { readonly step: string; readonly address: string },
  context: Context & Actor,
): Departure {
  const corrected = correct(departure, { employee: { privateAddress: address } }, context);
  return markStep(corrected, step, "done", context);
}
