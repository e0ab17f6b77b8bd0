import { Temporal } from "temporal-polyfill";
import { finish } from "../changes/finish.ts";
import { personReached } from "../changes/submit.ts";
import { gatherLate, sharedMailOf } from "../mailings/gather-late.ts";
import { isBesidePlan } from "../mailings/lasting-mailings.ts";
import { movedApart } from "../mailings/spacing.ts";
import { presentOf } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import { dateOf } from "../model/days.ts";
import type { Departure, SkipReason, StepRecord } from "../model/departure.ts";
import { TOTZIENS } from "../model/history.ts";
import { mayLeaveTwice } from "../model/left.ts";
import { isDue, isLate, type Mailing } from "../model/mailing.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { atOnce, type Present, usefulUntil } from "../timeline/past.ts";

/**
 * Mail that an outage delayed too long goes at once, as one mail per person, or is dropped if it is no longer useful.
 * Repeats of a step go on their own. Returns the same departure if nothing is late.
 */
export function catchUp(departure: Departure, context: Context): Departure {
  const { plan, now } = context;
  const late = departure.mailings.filter(
    (mailing) => mailing.state.name === "pending" && !isBesidePlan(mailing) && isLate(mailing, now),
  );
  if (late.length === 0) return departure;
  const present = presentOf(departure, context);
  const at = atOnce(present);
  const missed = alsoMissed(departure, late, { plan, now });
  const steps = departure.steps.map((step) =>
    [...late, ...missed].some((mailing) => mailing.steps.includes(step.id))
      ? caughtUp(step, departure, plan, present, at)
      : step,
  );
  const useful = steps
    .filter(({ skipped }) => !skipped)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.planned, other.planned))
    .map(({ id }) => id);
  const [again, sources] = [
    late.filter(mayLeaveTwice),
    [...late.filter((each) => !mayLeaveTwice(each)), ...missed],
  ];
  const groups = Map.groupBy(sources, sharedMailOf(departure)).values();
  const gathered = [...groups].reduce<readonly Mailing[]>(
    (all, group) => gatherLate(all, group, { at, useful }),
    departure.mailings,
  );
  const mailings = gathered.map((mailing) =>
    again.includes(mailing) ? sentAlone(mailing, { now, at, useful }) : mailing,
  );
  const after: Departure = {
    ...departure,
    steps,
    mailings: movedApart(mailings, departure.mailings, personReached(departure, plan.settings)),
    history: [
      ...departure.history,
      { at: now, who: TOTZIENS, what: "caught-up", detail: String(late.length) },
    ],
  };
  return finish(departure, after, context);
}

function caughtUp(
  record: StepRecord,
  departure: Departure,
  plan: Plan,
  present: Present,
  at: Temporal.ZonedDateTime,
): StepRecord {
  const skipped = reasonToSkip(record, departure, plan, present, at);
  return skipped ? { ...record, skipped } : { ...record, atOnce: at };
}

function reasonToSkip(
  { id, planned }: StepRecord,
  { dates }: Departure,
  plan: Plan,
  { calendar }: Present,
  at: Temporal.ZonedDateTime,
): SkipReason | undefined {
  const step = stepOf(plan, id);
  if (!step) return "not-in-plan";
  if (step.whenMissed === "skip") return "not-caught-up";
  const until = usefulUntil(step, dateOf(planned), dates, calendar);
  return until.until(dateOf(at)).sign > 0 ? "no-longer-useful" : undefined;
}

/**
 * What joins the late steps of the same person: unsent missed steps, and ordered steps due now, so that none of those
 * overtakes the catch-up.
 */
function alsoMissed(
  departure: Departure,
  late: readonly Mailing[],
  { plan, now }: { readonly plan: Plan; readonly now: Temporal.Instant },
): Mailing[] {
  const { mailings, steps } = departure;
  const atOnceIds = new Set(steps.filter(({ atOnce: moved }) => moved).map(({ id }) => id));
  const mailOf = sharedMailOf(departure);
  const goesAlong = (mailing: Mailing) =>
    mailing.steps.every(
      (id) => atOnceIds.has(id) || (isDue(mailing, now) && stepOf(plan, id)?.keepsOrder === true),
    );
  return mailings.filter(
    (mailing) =>
      mailing.state.name === "pending" &&
      !isBesidePlan(mailing) &&
      !mayLeaveTwice(mailing) &&
      !late.includes(mailing) &&
      late.some((each) => mailOf(each) === mailOf(mailing)) &&
      mailing.steps.length > 0 &&
      goesAlong(mailing),
  );
}

/**
 * This mail may already have been delivered, so it is resent on its own, never bundled. If it is no longer useful it is
 * marked `unconfirmed`.
 */
function sentAlone(
  mailing: Mailing,
  {
    now,
    at,
    useful,
  }: { now: Temporal.Instant; at: Temporal.ZonedDateTime; useful: readonly string[] },
): Mailing {
  const steps = mailing.steps.filter((id) => useful.includes(id));
  return steps.length > 0 || mailing.kind === "notice"
    ? { ...mailing, steps, at, revision: mailing.revision + 1 }
    : { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } };
}
