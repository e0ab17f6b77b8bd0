import { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { followPlan } from "../changes/follow-plan.ts";
import { settleInterview } from "../changes/settle-interview.ts";
import { personReached } from "../changes/submit.ts";
import { unwritables } from "../changes/undeliverable.ts";
import { addressDay } from "../digest/address-day.ts";
import { withNextMoments } from "../digest/asks-from.ts";
import { homeDay } from "../digest/home-day.ts";
import { momentToday } from "../digest/nudge-day.ts";
import { withGivenUp } from "../mailings/given-up.ts";
import { tellAgain } from "../mailings/interview-mails.ts";
import { notificationAt, withMailings } from "../mailings/notifications.ts";
import { latestCarrier } from "../mailings/open-steps.ts";
import { releasedClaim } from "../mailings/released-claim.ts";
import { movedApart, placed } from "../mailings/spacing.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { TOTZIENS } from "../model/history.ts";
import { comingInterview } from "../model/interview.ts";
import { CLAIM_ANSWERED_WITHIN_HOURS, isLate, type Mailing } from "../model/mailing.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { askForReport } from "./ask-for-report.ts";
import { askOnceMore } from "./ask-once-more.ts";
import { bringLate } from "./bring-late.ts";
import { catchUp } from "./catch-up.ts";
import { forget } from "./forget.ts";
import { forgetTalk } from "./forget-talk.ts";
import { nudge } from "./nudge.ts";
import { tally } from "./tally.ts";

/** Allows for pacing a burst, before a due mailing counts as forgotten although messages wait in the queue. */
const BURST_MINUTES = 30;
/** Scheduler fires within the minute. */
const FIRED_WITHIN_MINUTES = 1;

/**
 * Does what an edited plan or time alone requires: skips steps that left the plan, reports unwritable mail, retries an
 * unanswered claim once and then gives it up, catches up what is late, counts what closed, erases what was kept long enough, nudges, and asks once more.
 * Returns the same departure if nothing is needed.
 */
export function repair(departure: Departure, context: Context): Departure {
  return RULES.reduce((repaired, rule) => rule(repaired, context), departure);
}

/** Deletion comes after catching up, since mail that an outage delayed isn't over, and after counting. */
const RULES = [
  followPlan,
  settled,
  unwritables,
  dropCancelled,
  answerClaims,
  catchUp,
  bringLate,
  tally,
  forget,
  forgetTalk,
  nudge,
  moveInterviewHome,
  askForReport,
  tryAddress,
  askOnceMore,
  checkFurther,
] as const;

/** For departures saved under older rules or another plan. */
function settled(departure: Departure, context: Context): Departure {
  const after = settleInterview(departure, context);
  return after === departure ? departure : finish(departure, after, context);
}

/** Moves the next check on when what was foreseen didn't happen or is over. */
function checkFurther(departure: Departure, context: Context): Departure {
  const { now } = context;
  const isPast = (nextCheckAt: Temporal.Instant | undefined) =>
    nextCheckAt !== undefined && Temporal.Instant.compare(nextCheckAt, now) <= 0;
  if (!isPast(departure.nextCheckAt)) return departure;
  const further = withNextMoments(departure, context);
  return isPast(further.nextCheckAt) ? departure : further;
}

/**
 * A cancelled mailing whose claim was released goes out later or is no longer wanted; a step without a mail is then
 * skipped.
 */
function dropCancelled(departure: Departure, context: Context): Departure {
  const isDropped = ({ state, cancelled }: Mailing) =>
    cancelled === true && state.name === "pending";
  if (!departure.mailings.some(isDropped)) return departure;
  const mailings = departure.mailings.map((mailing) =>
    isDropped(mailing) ? (releasedClaim(mailing, departure, context) ?? skipped(mailing)) : mailing,
  );
  const given = withGivenUp({ ...departure, mailings }, departure.mailings);
  return finish(departure, { ...given, mailings: apart(mailings, departure, context) }, context);
}

/** A released mail may meet one that was planned meanwhile. */
function apart(mailings: readonly Mailing[], departure: Departure, { plan }: Context): Mailing[] {
  return movedApart(mailings, departure.mailings, personReached(departure, plan.settings));
}

function skipped({ cancelled: _, ...mailing }: Mailing): Mailing {
  return { ...mailing, state: { name: "skipped" } };
}

function answerClaims(departure: Departure, context: Context): Departure {
  const { now } = context;
  const unanswered = departure.mailings.filter((mailing) => isUnanswered(mailing, now));
  if (unanswered.length === 0) return departure;
  const answers = new Map(
    unanswered.map((mailing) => [mailing.id, answerTo(mailing, departure, context)]),
  );
  const mailings = departure.mailings.map((mailing) => answers.get(mailing.id) ?? mailing);
  const after: Departure = {
    ...withGivenUp({ ...departure, mailings }, departure.mailings),
    mailings: apart(mailings, departure, context),
    history: [
      ...departure.history,
      ...[...answers.values()].map(({ id, state }) => ({
        at: now,
        who: TOTZIENS,
        what: state.name === "refused" ? ("gave-up" as const) : ("sent-again" as const),
        detail: id,
      })),
    ],
  };
  return finish(departure, after, context);
}

function isUnanswered({ state }: Mailing, now: Temporal.Instant): boolean {
  if (state.name !== "claimed") return false;
  return Temporal.Instant.compare(state.at.add({ hours: CLAIM_ANSWERED_WITHIN_HOURS }), now) <= 0;
}

/** One retry, but not if it was retried before or is no longer wanted. */
function answerTo(mailing: Mailing, departure: Departure, context: Context): Mailing {
  const { state, cancelled } = mailing;
  const wasAgain = "again" in state && state.again === true;
  const wanted = cancelled
    ? releasedClaim(mailing, departure, context)
    : stillOpen(mailing, departure);
  return wasAgain || !wanted
    ? { ...mailing, state: { name: "refused", at: context.now, why: "unconfirmed" } }
    : { ...wanted, state: { name: "pending", again: true } };
}

/** A nudge carries only open steps: not those marked, skipped or sent again while it was in flight. */
function stillOpen(mailing: Mailing, departure: Departure): Mailing | undefined {
  if (mailing.kind !== "nudge") return withoutClosed(mailing, departure);
  const open = departure.steps
    .filter((step) => isUnfinished(step) && step.to === mailing.to)
    .map(({ id }) => id);
  const steps = mailing.steps.filter(
    (id) => open.includes(id) && latestCarrier(departure, id)?.id === mailing.id,
  );
  return steps.length > 0 ? { ...mailing, steps } : undefined;
}

/** Without steps that were closed meanwhile, if any are left; but HR may resend a done step. */
function withoutClosed(mailing: Mailing, departure: Departure): Mailing {
  const open = mailing.steps.filter((id) =>
    departure.steps.some((step) => step.id === id && isUnfinished(step)),
  );
  return open.length === 0 || mailing.kind === "resend" ? mailing : { ...mailing, steps: open };
}

/**
 * Pending, overdue by more than a burst, and not yet late: its message is lost. So it is as soon as the queue was seen empty after its
 * schedule must have fired.
 */
export function forgottenMailings(
  { mailings, outbox }: Departure,
  now: Temporal.Instant,
  queueEmptyAt?: Temporal.Instant,
): Mailing[] {
  const isOverdue = ({ at }: Mailing, minutes: number, seen: Temporal.Instant) =>
    at.epochMilliseconds + minutes * 60_000 <= seen.epochMilliseconds;
  return mailings.filter(
    (mailing) =>
      mailing.state.name === "pending" &&
      !outbox?.create.includes(mailing.id) &&
      !isLate(mailing, now) &&
      (isOverdue(mailing, BURST_MINUTES, now) ||
        (queueEmptyAt !== undefined && isOverdue(mailing, FIRED_WITHIN_MINUTES, queueEmptyAt))),
  );
}

/**
 * Adds the first mail to a private address: we write to this address from now on, and how to opt out. Sent on the first
 * working day without the work mailbox, so that a wrong address shows long before the invitation. Returns the same
 * departure if the leaver gets no more mail or the address was used before.
 */
function tryAddress(departure: Departure, since: Context): Departure {
  const at = momentToday(departure, addressDay(departure, since), since);
  if (!at) return departure;
  const { mailings } = departure;
  const notice = notificationAt("address-leaver", { at, mailings });
  const wanted = placed(notice, departure, since.plan.settings);
  return finish(departure, { ...departure, mailings: withMailings(mailings, [wanted]) }, since);
}

/**
 * Moves an interview from the work calendar to the leaver's own, on the first working day after the last day, when the
 * work mailbox is closed. Returns the same departure if there is none.
 */
function moveInterviewHome(departure: Departure, since: Context): Departure {
  const at = momentToday(departure, homeDay(departure, since), since);
  const interview = comingInterview(departure, since.now);
  if (!at || !interview) return departure;
  return finish(departure, tellAgain(departure, { interview, to: "leaver", at }, since), since);
}
