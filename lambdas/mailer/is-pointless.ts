import type { Temporal } from "temporal-polyfill";
import { isConditionMet } from "../departure/conditions.ts";
import { isNewsOfInterview } from "../departure/mailings/interview-mails.ts";
import { interviewReason } from "../departure/mailings/interview-reason.ts";
import { isAboutWithdrawal, isNoticeOfChange } from "../departure/mailings/notifications.ts";
import { isNewsTo } from "../departure/mailings/replaced-notice.ts";
import { isSilenced } from "../departure/mailings/silenced.ts";
import type { Context } from "../departure/model/context.ts";
import type { Departure } from "../departure/model/departure.ts";
import { hasLeft, mayLeaveTwice } from "../departure/model/left.ts";
import type { Mailing } from "../departure/model/mailing.ts";
import type { Plan } from "../departure/model/plan.ts";
import { stepOf } from "../departure/model/step-of.ts";
import { moveByWorkingDays } from "../departure/model/work-calendar.ts";
import { isBrought } from "../departure/timeline/brought.ts";

/** A mailing that nobody wants any more by the time it leaves, although no rule has taken it back. */
export function isPointless(departure: Departure, mailing: Mailing, context: Context): boolean {
  return (
    departure.erased !== undefined ||
    isSilenced(departure, mailing) ||
    isOfAnotherKind(departure, mailing, context.plan) ||
    isStepOver(departure, mailing, context.plan) ||
    isPastInterview(departure, mailing, context) ||
    isBroughtSince(departure, mailing, context) ||
    isAskingForWhatIsKnown(departure, mailing, context.plan) ||
    isOfChangesToNothing(departure, mailing) ||
    (isAboutWithdrawal(mailing) && !departure.withdrawn) ||
    !isNewsTo(departure, mailing, context)
  );
}

/** The last line of defence against congratulations after a dismissal, and a mail to somebody who has died. */
function isOfAnotherKind(departure: Departure, { steps }: Mailing, plan: Plan): boolean {
  return steps.length > 0 && !steps.some((id) => isBrought(id, departure, plan));
}

/**
 * Every step it brings is done, not needed or skipped, or is for a talk that nobody need see to. A notice has news of its own,
 * and what HR asked for goes all the same.
 */
function isStepOver(departure: Departure, { kind, steps: brought }: Mailing, plan: Plan): boolean {
  if (kind === "resend" || kind === "notice" || brought.length === 0) return false;
  return brought.every((id) => {
    const step = departure.steps.find((each) => each.id === id);
    const isClosed = step?.mark !== undefined || step?.skipped !== undefined;
    return isClosed || interviewReason(id, departure, plan) !== undefined;
  });
}

function isPastInterview(
  departure: Departure,
  mailing: Mailing,
  { now }: Pick<Context, "now">,
): boolean {
  return mailing.kind === "interview" && !isNewsOfInterview(departure, mailing, now);
}

/**
 * A nudge whose steps came in another mail meanwhile: after it, when nobody knew whether it had left, or so shortly before it
 * that it is too soon.
 */
function isBroughtSince(
  { mailings, timeZone }: Departure,
  { id, kind, steps, at }: Mailing,
  { plan, calendar, now }: Context,
): boolean {
  if (kind !== "nudge") return false;
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const days = plan.settings.nudgeAfterWorkingDays ?? 0;
  const isSince = (sent: Temporal.Instant) =>
    sent.epochMilliseconds > at.epochMilliseconds ||
    moveByWorkingDays(dayOf(sent), days, calendar).until(dayOf(now)).sign < 0;
  const brought = mailings
    .filter((each) => each.id !== id && each.state.name === "sent" && isSince(each.state.at))
    .flatMap((each) => each.steps);
  return steps.every((step) => brought.includes(step));
}

/** All that the manager was sent came back since the change, and what it brought is not for them any more. */
function isOfChangesToNothing({ mailings }: Departure, mailing: Mailing): boolean {
  if (!isNoticeOfChange(mailing) || mailing.steps.length > 0) return false;
  const others = mailings.filter(({ id, to }) => id !== mailing.id && to === mailing.to);
  return !others.some(
    (each) => hasLeft(each) || each.state.name === "refused" || mayLeaveTwice(each),
  );
}

/** What its steps depend on may have changed since it was planned: the private address it asks for is known by now. */
function isAskingForWhatIsKnown(departure: Departure, { steps }: Mailing, plan: Plan): boolean {
  return (
    steps.length > 0 &&
    steps.every((id) => {
      const step = stepOf(plan, id);
      return step !== undefined && !isConditionMet(step, departure);
    })
  );
}
