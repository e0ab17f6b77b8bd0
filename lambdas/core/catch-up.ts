import { Temporal } from "temporal-polyfill";
import type { Departure, SkipReason, StepRecord } from "./departure.ts";
import { TOTZIENS } from "./history.ts";
import { isLate, type Mailing } from "./mailing.ts";
import { bundleId, spread } from "./mailings.ts";
import { atOnce, type Present, usefulUntil } from "./past.ts";
import type { Plan, Recipient, Step } from "./plan.ts";
import { type Circumstances, personOn } from "./submit.ts";
import { noteUnsynced } from "./unsynced.ts";

/**
 * What an outage made too late goes at once, as one mail a person, or not at all where it helps nobody any more.
 * A departure with nothing late comes back as it is.
 */
export function catchUp(
  departure: Departure,
  { plan, calendar, now }: Omit<Circumstances, "who">,
): Departure {
  const late = departure.mailings.filter(
    (mailing) => mailing.state.name === "pending" && isLate(mailing, now),
  );
  if (late.length === 0) return departure;
  const present: Present = {
    quietUntil: latestInstant(
      now.round({ smallestUnit: "second", roundingMode: "ceil" }),
      departure.undoUntil,
    ),
    announced: departure.dates.announced,
    settings: plan.settings,
    calendar,
  };
  const at = atOnce(present);
  const steps = departure.steps.map((step) =>
    late.some((mailing) => mailing.steps.includes(step.id))
      ? caughtUp(step, departure, plan, present, at)
      : step,
  );
  const useful = steps
    .filter(({ skipped }) => !skipped)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.planned, other.planned))
    .map(({ id }) => id);
  const mailings = [...new Set(late.map(({ to }) => to))].reduce(
    (all, to) => gathered(all, to, { now, at, useful }),
    departure.mailings,
  );
  const after: Departure = {
    ...departure,
    steps,
    mailings: apart(mailings, departure, plan),
    history: [
      ...departure.history,
      { at: now, who: TOTZIENS, what: "caught-up", detail: String(late.length) },
    ],
  };
  return noteUnsynced(departure, after, now);
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

/** A step that the plan does not know any more is not lost: it goes. */
function reasonToSkip(
  { id, planned }: StepRecord,
  { dates }: Departure,
  plan: Plan,
  { calendar }: Present,
  at: Temporal.ZonedDateTime,
): SkipReason | undefined {
  const step = stepOf(plan, id);
  if (!step) return undefined;
  if (step.whenMissed === "skip") return "not-caught-up";
  const until = usefulUntil(step, planned.toPlainDate(), dates, calendar);
  return until.until(at.toPlainDate()).sign > 0 ? "no-longer-useful" : undefined;
}

/** The plan's step behind a departure's, which is numbered where the step repeats. */
export function stepOf({ steps }: Plan, id: string): Step | undefined {
  return steps.find(
    (step) => step.id === id || (step.repeat && step.id === id.replace(/-\d+$/, "")),
  );
}

interface CatchUp {
  readonly now: Temporal.Instant;
  readonly at: Temporal.ZonedDateTime;
  /** Steps that still help, in order. */
  readonly useful: readonly string[];
}

/** Everything late for one recipient, and a catch-up that has not left yet, becomes one mailing. */
function gathered(
  mailings: readonly Mailing[],
  to: Recipient,
  { now, at, useful }: CatchUp,
): Mailing[] {
  const mine = mailings.filter((mailing) => mailing.to === to && mailing.state.name === "pending");
  const late = mine.filter((mailing) => isLate(mailing, now));
  const sources = [
    ...late,
    ...mine.filter((mailing) => mailing.kind === "catch-up" && !late.includes(mailing)),
  ];
  const steps = [...new Set(sources.flatMap((mailing) => mailing.steps))].filter((id) =>
    useful.includes(id),
  );
  const [source] = sources;
  if (source && sources.length === 1 && steps.length === source.steps.length) {
    return mailings.map((mailing) =>
      mailing === source ? { ...source, at, revision: source.revision + 1 } : mailing,
    );
  }
  const notices = sources.filter(({ kind }) => kind === "notice");
  return [
    ...mailings.map((mailing): Mailing => {
      if (notices.includes(mailing)) return { ...mailing, at, revision: mailing.revision + 1 };
      if (!sources.includes(mailing)) return mailing;
      return {
        ...mailing,
        state: { name: mailing.steps.some((id) => useful.includes(id)) ? "stale" : "skipped" },
      };
    }),
    ...bundleOf(steps, to, at, mailings),
  ];
}

function bundleOf(
  steps: readonly string[],
  to: Recipient,
  at: Temporal.ZonedDateTime,
  existing: readonly Mailing[],
): Mailing[] {
  if (steps.length === 0) return [];
  const kind = steps.length === 1 ? "step" : "catch-up";
  const id = freshId(kind === "step" ? (steps[0] as string) : bundleId(kind, to), existing);
  return [{ id, kind, steps, to, at, revision: 1, state: { name: "pending" } }];
}

/** `catch-up-manager`, or the first of `catch-up-manager-2`, `-3`… that no mailing has. */
function freshId(base: string, existing: readonly Mailing[]): string {
  const ids = new Set(existing.map(({ id }) => id));
  if (!ids.has(base)) return base;
  let count = 2;
  while (ids.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

/** Mails that would now meet another move apart, the late ones first, each as a new revision. */
function apart(mailings: readonly Mailing[], departure: Departure, plan: Plan): Mailing[] {
  const pending = mailings.filter(({ state }) => state.name === "pending");
  const first = pending.filter((mailing) => !departure.mailings.includes(mailing));
  const moved = spread(
    [...first, ...pending.filter((mailing) => !first.includes(mailing))],
    personOn(departure, plan.settings),
  );
  const byId = new Map(moved.map((mailing) => [mailing.id, mailing]));
  return mailings.map((mailing) => {
    const at = byId.get(mailing.id)?.at ?? mailing.at;
    const isMoved = Temporal.ZonedDateTime.compare(at, mailing.at) !== 0;
    return isMoved ? { ...mailing, at, revision: mailing.revision + 1 } : mailing;
  });
}

function latestInstant(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}
