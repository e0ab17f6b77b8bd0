import type { Temporal } from "temporal-polyfill";
import { isConditionMet } from "../conditions.ts";
import type { Context } from "../model/context.ts";
import { dateIn } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { hasLeft, mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { addresseeOfMailing } from "../people/addressee.ts";
import { hasDeclinedAddress, isUnconfirmed } from "../people/private-address.ts";
import { isBrought } from "../timeline/brought.ts";
import { isNewsOfInterview } from "./interview-mails.ts";
import { interviewReason } from "./interview-reason.ts";
import { isAboutWithdrawal, isNoticeOfChange } from "./notifications.ts";
import { isNewsTo } from "./reassigned-notice.ts";
import { isSilenced } from "./silenced.ts";
import { isTalkNoticeOver } from "./talk-notices.ts";

/** True when a mailing is no longer useful as it is sent, although no rule has cancelled it. */
export function isPointless(departure: Departure, mailing: Mailing, context: Context): boolean {
  return (
    departure.erased !== undefined ||
    isSilenced(departure, mailing) ||
    isOfAnotherKind(departure, mailing, context.plan) ||
    isStepOver(departure, mailing, context.plan) ||
    isPastInterview(departure, mailing, context) ||
    isTalkNoticeOver(departure, mailing, context) ||
    isBroughtSince(departure, mailing, context) ||
    isAskingForWhatIsKnown(departure, mailing, context.plan) ||
    isOfChangesToNothing(departure, mailing) ||
    isAboutNoAddress(departure, mailing, context) ||
    (isAboutWithdrawal(mailing) && !departure.withdrawn) ||
    !isNewsTo(departure, mailing, context)
  );
}

/** The last line of defence against congratulations after a dismissal, and mail to a deceased person. */
function isOfAnotherKind(departure: Departure, { steps }: Mailing, plan: Plan): boolean {
  return steps.length > 0 && !steps.some((id) => isBrought(id, departure, plan));
}

/**
 * Every step in it is done, not needed or skipped, or belongs to an interview that needs no action. Notices have news of
 * their own, and HR's resends are always sent.
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
 * A nudge whose steps have since been sent in another mail: later, when delivery was uncertain, or so shortly before that a
 * nudge is too soon.
 */
function isBroughtSince(
  { mailings, timeZone }: Departure,
  { id, kind, steps, at }: Mailing,
  { plan, calendar, now }: Context,
): boolean {
  if (kind !== "nudge") return false;
  const dayOf = (instant: Temporal.Instant) => dateIn(instant, timeZone);
  const days = plan.settings.nudgeAfterWorkingDays ?? 0;
  const isSince = (sent: Temporal.Instant) =>
    sent.epochMilliseconds > at.epochMilliseconds ||
    moveByWorkingDays(dayOf(sent), days, calendar).until(dayOf(now)).sign < 0;
  const brought = mailings
    .filter((each) => each.id !== id && each.state.name === "sent" && isSince(each.state.at))
    .flatMap((each) => each.steps);
  return steps.every((step) => brought.includes(step));
}

/** All mails to the manager came back after the change, and their steps are no longer theirs. */
function isOfChangesToNothing({ mailings }: Departure, mailing: Mailing): boolean {
  if (!isNoticeOfChange(mailing) || mailing.steps.length > 0) return false;
  const others = mailings.filter(({ id, to }) => id !== mailing.id && to === mailing.to);
  return !others.some(
    (each) => hasLeft(each) || each.state.name === "refused" || mayLeaveTwice(each),
  );
}

/** The address is confirmed, replaced or declined; or a mail has no address to go to, and none is coming. */
function isAboutNoAddress(departure: Departure, mailing: Mailing, { now, plan }: Context): boolean {
  if (isNotification(mailing, "confirm-address")) return !isUnconfirmed(departure);
  const day = dateIn(now, departure.timeZone);
  return (
    mailing.to === "leaver" &&
    hasDeclinedAddress(departure) &&
    addresseeOfMailing(departure, mailing, day, plan.settings) === undefined
  );
}

/** The steps' condition may have changed since planning: the private address asked for is known by now. */
function isAskingForWhatIsKnown(departure: Departure, { steps }: Mailing, plan: Plan): boolean {
  return (
    steps.length > 0 &&
    steps.every((id) => {
      const step = stepOf(plan, id);
      return step !== undefined && !isConditionMet(step, departure);
    })
  );
}
