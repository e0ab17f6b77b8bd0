import { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { followPlan } from "../changes/follow-plan.ts";
import { settleInterview } from "../changes/settle-interview.ts";
import { personReached } from "../changes/submit.ts";
import { unwritables } from "../changes/undeliverable.ts";
import { withNextCheck } from "../digest/next-check.ts";
import { movedApart } from "../mailings/apart.ts";
import { withGivenUp } from "../mailings/given-up.ts";
import { latestCarrier } from "../mailings/open-steps.ts";
import { releasedClaim } from "../mailings/released-claim.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { TOTZIENS } from "../model/history.ts";
import { CLAIM_ANSWERED_WITHIN_HOURS, isLate, type Mailing } from "../model/mailing.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { tryAddress } from "./address-notice.ts";
import { bringLate } from "./bring-late.ts";
import { catchUp } from "./catch-up.ts";
import { forget } from "./forget.ts";
import { moveInterviewHome } from "./move-interview-home.ts";
import { nudge } from "./nudge.ts";

/** Time for a burst to be paced, before a mailing that is due counts as forgotten. */
const BURST_MINUTES = 30;

/**
 * What an edited plan or time alone has made necessary: what left the plan is skipped; what could not be written is said; a claim that nobody answered is given back once, and given up the second time;
 * then what is too late is caught up, whoever was kept long enough is forgotten, and what stands open too long is brought
 * again. A departure that needs nothing comes back as it is.
 */
export function repair(departure: Departure, context: Context): Departure {
  return RULES.reduce((repaired, rule) => rule(repaired, context), departure);
}

/** Forgetting comes after the catching up: what an outage kept from leaving is not over. */
const RULES = [
  followPlan,
  settled,
  unwritables,
  dropCancelled,
  answerClaims,
  catchUp,
  bringLate,
  forget,
  nudge,
  moveInterviewHome,
  tryAddress,
  lookFurther,
] as const;

/** What was saved before these rules were, or by another plan. */
function settled(departure: Departure, context: Context): Departure {
  const after = settleInterview(departure, context);
  return after === departure ? departure : finish(departure, after, context);
}

/** What was foreseen did not happen, or is over: the sweep need not look again until the next. */
function lookFurther(departure: Departure, context: Context): Departure {
  const { now } = context;
  const isPast = (nextCheckAt: Temporal.Instant | undefined) =>
    nextCheckAt !== undefined && Temporal.Instant.compare(nextCheckAt, now) <= 0;
  if (!isPast(departure.nextCheckAt)) return departure;
  const further = withNextCheck(departure, context);
  return isPast(further.nextCheckAt) ? departure : further;
}

/**
 * A claim that was given back after somebody stopped it: it leaves later, or nobody wants it any more. Then a step that no
 * mail brings is skipped.
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

/** What is given back may meet what was planned meanwhile. */
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

/** Once more, but not where it was sent again before, or where nobody wants it any more. */
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

/** A nudge is about what is open: not about what was marked, skipped or sent once more while somebody was sending it. */
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

/** With the steps that nobody closed meanwhile, where there are any; but HR may send again what is done. */
function withoutClosed(mailing: Mailing, departure: Departure): Mailing {
  const open = mailing.steps.filter((id) =>
    departure.steps.some((step) => step.id === id && isUnfinished(step)),
  );
  return open.length === 0 || mailing.kind === "resend" ? mailing : { ...mailing, steps: open };
}

/** Pending, due for longer than a burst takes, and still in time: its message is lost. */
export function forgottenMailings(
  { mailings, outbox }: Departure,
  now: Temporal.Instant,
): Mailing[] {
  return mailings.filter(
    (mailing) =>
      mailing.state.name === "pending" &&
      !outbox?.create.includes(mailing.id) &&
      !isLate(mailing, now) &&
      mailing.at.epochMilliseconds + BURST_MINUTES * 60_000 <= now.epochMilliseconds,
  );
}
