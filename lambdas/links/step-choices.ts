import { asksAtTheEnd } from "../departure/answers/asked.ts";
import { canDelegate } from "../departure/changes/delegate-step.ts";
import { canRemind } from "../departure/changes/remind-later.ts";
import { canSayHelped } from "../departure/changes/say-helped.ts";
import { canReopen, wouldBeOpen } from "../departure/changes/still-open.ts";
import { asksForPrivateAddress } from "../departure/conditions.ts";
import type { LinkReader } from "../departure/mailings/link-reader.ts";
import type { Actor, Context } from "../departure/model/context.ts";
import type { Departure, StepRecord } from "../departure/model/departure.ts";
import type { Step } from "../departure/model/plan.ts";
import { stepOf } from "../departure/model/step-of.ts";
import { isUnfinished, isUsefulOn } from "../departure/timeline/useful.ts";
import { REMIND_CHOICES, type StepAnswer } from "./read-answer.ts";

/** The buttons of a step for its reader now. */
export interface StepChoices {
  /** "Done" and "not needed". What has a page of its own is answered there. */
  readonly mark: boolean;
  /** The answer can be taken back. */
  readonly stillOpen: boolean;
  /** The working days after which a reminder still helps. */
  readonly remind: readonly string[];
  readonly handOver: boolean;
  /** "Did this help?", asked of the manager. */
  readonly helped: boolean;
}

/** For a step reassigned since the mail, and one that asks nothing. */
export const NO_CHOICES: StepChoices = {
  mark: false,
  stillOpen: false,
  remind: [],
  handOver: false,
  helped: false,
};

/** The possible answers for a step: none if HR skipped it; if it is marked, only the other mark or reopening. */
export function choicesFor(
  departure: Departure,
  step: StepRecord,
  context: Context & { readonly reader: LinkReader },
): StepChoices {
  const asksNothing = stepOf(context.plan, step.id)?.asksNothing;
  return asksNothing ? NO_CHOICES : choicesOf(departure, step, context);
}

function choicesOf(
  departure: Departure,
  step: StepRecord,
  { reader, ...context }: Context & { readonly reader: LinkReader },
): StepChoices {
  const isOpen = isUnfinished(step);
  const isElsewhere = step.colleague !== undefined && reader.role !== "colleague";
  const isSilent = reader.role === "leaver" && departure.optedOut !== undefined;
  const isAsking = hasPageOfItsOwn(stepOf(context.plan, step.id));
  return {
    mark: !step.skipped && !isAsking,
    stillOpen: !isAsking && mayReopen(departure, step, { ...context, who: reader.role }),
    remind:
      isOpen && !isElsewhere && !isSilent
        ? upToTheLast(REMIND_CHOICES, (days) =>
            canRemind(departure, step, { ...context, workingDays: Number(days) }),
          )
        : [],
    handOver: isOpen && MAY_DELEGATE.includes(reader.role) && canDelegate(departure, step, context),
    helped: reader.role === "manager" && canSayHelped(departure, step),
  };
}

/**
 * A step that is no longer asked cannot be reopened. Neither can the announcement of the talk after its time, where that would
 * tell whether the leaver said no.
 */
function mayReopen(departure: Departure, step: StepRecord, context: Context & Actor): boolean {
  const { now, plan } = context;
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const isAnnouncing = stepOf(plan, step.id)?.talk === "announce";
  if (isAnnouncing && !isUsefulOn(today, step, { ...context, dates: departure.dates }))
    return false;
  return canReopen(departure, step) && wouldBeOpen(departure, step, context);
}

const MAY_DELEGATE: readonly LinkReader["role"][] = ["manager", "desk"];

/** A reminder that helps on a day also helps before, so the search starts at the end. */
function upToTheLast<T>(choices: readonly T[], isPossible: (choice: T) => boolean): T[] {
  return choices.slice(0, choices.findLastIndex(isPossible) + 1);
}

/** Whether the page has that button: a form can be forged or outdated. */
export function allows(choices: StepChoices, answer: StepAnswer): boolean {
  switch (answer.do) {
    case "remind":
      return choices.remind.includes(String(answer.workingDays));
    case "hand-over":
      return choices.handOver;
    case "still-open":
      return choices.stillOpen;
    case "helped":
      return choices.helped;
    default:
      return choices.mark;
  }
}

/** The private address, the questions at the end and the invitation are answered on pages of their own. */
function hasPageOfItsOwn(step: Step | undefined): boolean {
  return asksForPrivateAddress(step) || asksAtTheEnd(step) || step?.talk === "invite";
}
