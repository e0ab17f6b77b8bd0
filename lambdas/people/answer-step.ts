import { markStep } from "../core/close-step.ts";
import { correct } from "../core/correct.ts";
import type { Departure } from "../core/departure.ts";
import { handOver } from "../core/hand-over.ts";
import { refuseRelay } from "../core/hand-over-limits.ts";
import type { LinkReader } from "../core/link-reader.ts";
import { remindLater } from "../core/remind-later.ts";
import { reopenStep } from "../core/still-open.ts";
import type { Circumstances } from "../core/submit.ts";
import type { StepAnswer } from "./read-answer.ts";

export interface Answering extends Omit<Circumstances, "who"> {
  readonly reader: LinkReader;
}

/** What an answer makes of a departure. The same answer again gives the very same departure. */
export function answerStep(
  departure: Departure,
  answer: StepAnswer,
  { reader, ...rest }: Answering,
): Departure {
  const circumstances = { ...rest, who: reader.role };
  const { step } = answer;
  switch (answer.do) {
    case "remind":
      return remindLater(departure, step, answer.workingDays, circumstances);
    case "hand-over": {
      // Nobody asks in which language a colleague reads; most likely it is theirs, too.
      const { language } = reader;
      const { name, address } = answer;
      const after = handOver(departure, step, { name, address, language }, circumstances);
      if (after !== departure) refuseRelay(departure, { step, colleague: answer }, circumstances);
      return after;
    }
    case "still-open":
      return reopenStep(departure, step, circumstances);
    case "address":
      return giveAddress(departure, answer, circumstances);
    default:
      return markStep(departure, step, answer.do, circumstances);
  }
}

/** Whoever gives the address has done what was asked. */
function giveAddress(
  departure: Departure,
  { step, address }: { readonly step: string; readonly address: string },
  circumstances: Circumstances,
): Departure {
  const corrected = correct(departure, { employee: { privateAddress: address } }, circumstances);
  return markStep(corrected, step, "done", circumstances);
}
