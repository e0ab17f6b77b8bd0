import { canHandOver } from "../departure/changes/hand-over.ts";
import { canRemind } from "../departure/changes/remind-later.ts";
import { canReopen, wouldBeOpen } from "../departure/changes/still-open.ts";
import { asksForPrivateAddress } from "../departure/conditions.ts";
import type { LinkReader } from "../departure/mailings/link-reader.ts";
import type { Context } from "../departure/model/context.ts";
import type { Departure, StepRecord } from "../departure/model/departure.ts";
import { stepOf } from "../departure/model/step-of.ts";
import { isUnfinished } from "../departure/timeline/useful.ts";
import { REMIND_CHOICES, type StepAnswer } from "./read-answer.ts";

/** The buttons that a step has for its reader now. */
export interface StepChoices {
  /** Not needed, and done; an address that is asked for is done when it is given. */
  readonly mark: boolean;
  /** What was said of it can be taken back. */
  readonly stillOpen: boolean;
  /** In how many working days a reminder would still help. */
  readonly remind: readonly string[];
  readonly handOver: boolean;
  readonly giveAddress: boolean;
}

/** Of a step that is somebody else's since the mail. */
export const NO_CHOICES: StepChoices = {
  mark: false,
  stillOpen: false,
  remind: [],
  handOver: false,
  giveAddress: false,
};

/**
 * What can be said of a step: nothing of one that HR skipped, and of one that is marked only the other mark, or that it is open after all.
 */
export function choicesFor(
  departure: Departure,
  step: StepRecord,
  { reader, ...context }: Context & { readonly reader: LinkReader },
): StepChoices {
  const isOpen = isUnfinished(step);
  const isElsewhere = step.colleague !== undefined && reader.role !== "colleague";
  const isSilent = reader.role === "leaver" && departure.optedOut !== undefined;
  return {
    mark: !step.skipped,
    // What is no longer asked of anybody is not open again.
    stillOpen:
      canReopen(departure, step) && wouldBeOpen(departure, step, { ...context, who: reader.role }),
    remind:
      isOpen && !isElsewhere && !isSilent
        ? upToTheLast(REMIND_CHOICES, (days) =>
            canRemind(departure, step, { ...context, workingDays: Number(days) }),
          )
        : [],
    handOver:
      isOpen &&
      (reader.role === "manager" || reader.role === "desk") &&
      canHandOver(departure, step, context),
    giveAddress: !step.skipped && asksForPrivateAddress(stepOf(context.plan, step.id)),
  };
}

/** What helps on a day also helps before, so the rule is asked from the far end, and most often once. */
function upToTheLast<T>(choices: readonly T[], isPossible: (choice: T) => boolean): T[] {
  return choices.slice(0, choices.findLastIndex(isPossible) + 1);
}

/** Whether the page has that button: a form can be made by hand, or be older than what happened since. */
export function allows(choices: StepChoices, answer: StepAnswer): boolean {
  switch (answer.do) {
    case "remind":
      return choices.remind.includes(String(answer.workingDays));
    case "hand-over":
      return choices.handOver;
    case "address":
      return choices.giveAddress;
    case "still-open":
      return choices.stillOpen;
    default:
      return choices.mark;
  }
}
