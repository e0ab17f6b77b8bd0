import { Temporal } from "temporal-polyfill";
import { carriersOf } from "../mailings/carriers.ts";
import { closedEarly, heldSteps, isClosed, isSomewhere } from "../mailings/held-steps.ts";
import type { PlacedStep } from "../mailings/mailings.ts";
import type { Context } from "../model/context.ts";
import {
  type Departure,
  isSkippedByHr,
  type SkipReason,
  type StepRecord,
} from "../model/departure.ts";
import { isMendable } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import type { Dates } from "../model/offset.ts";
import type { Kind, Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import type { Hearing } from "../model/told-before.ts";
import { atOnce, endOfUndoWindow, fateOf, type Present } from "../timeline/past.ts";
import { isOfKind, planTimeline, type TimelineFacts } from "../timeline/timeline.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { replanMailings } from "./replan-mailings.ts";
import { recordOf } from "./submit.ts";

/** Everything that follows from a change of dates or kind, including what stays the same. */
export interface DatesChange {
  readonly dates: Dates;
  /** The end of employment was left to its default. */
  readonly endFollowsLastDay?: true;
  readonly kind: Kind;
  readonly extraSteps: readonly string[];
}

/**
 * Replans the departure on other dates, with a new undo window. Sent and closed steps keep their place. Unsent ones
 * move, go at once, disappear or appear, as if planned now. Steps that a rule skipped come back.
 */
export function replan(
  departure: Departure,
  { dates, kind, extraSteps, endFollowsLastDay }: DatesChange,
  { told, plan, calendar, now }: Context & { readonly told: readonly Hearing[] },
): Departure {
  const settings = { ...plan.settings, timeZone: departure.timeZone };
  const undoUntil = endOfUndoWindow(now, settings);
  const change: DatesChange = {
    dates,
    kind,
    extraSteps,
    ...(endFollowsLastDay ? { endFollowsLastDay } : {}),
  };
  const present: Present = {
    quietUntil: undoUntil,
    announced: dates.announced,
    settings,
    calendar,
  };
  const held = heldSteps(departure, { plan, kind });
  const early = closedEarly(departure);
  const inPlace = new Map([...held].filter(([id]) => !early.has(id)));
  const facts = { ...departure, ...change, held: inPlace };
  const zoned = { ...plan, settings };
  const placed = planTimeline(zoned, facts, calendar).map((step) => ({
    ...step,
    fate: fateOf(step, dates, present),
  }));
  const stuck = stuckSteps(departure, placed);
  const steps = recordsOf(departure, placed, {
    plan,
    facts,
    kept: new Set([...held.keys(), ...stuck]),
    early,
  });
  const { endFollowsLastDay: _, ...before } = departure;
  const after: Departure = { ...before, ...change, undoUntil, steps };
  const going = placed.filter(({ id }) => !held.has(id) && !stuck.has(id));
  const mailings = replanMailings(after, {
    going: going.filter(({ to }) => !(departure.optedOut && to === "leaver")),
    stuck,
    told,
    kind,
    dates,
    steps,
    plan: zoned,
    calendar,
    undoUntil,
    atOnce: atOnce(present),
    now,
  });
  return { ...after, mailings, steps: steps.map((step) => withoutLost(step, mailings)) };
}

/** Skips steps that lost their mail because they would come too late. HR's own steps have no mail. */
function withoutLost(step: StepRecord, mailings: readonly Mailing[]): StepRecord {
  const isLost =
    step.to !== "hr" && isUnfinished(step) && !carriersOf({ mailings }, step).some(isSomewhere);
  return isLost ? { ...step, skipped: "no-longer-useful" } : step;
}

/** Steps whose mail failed and that the new dates give no moment: they wait for a better address. */
function stuckSteps({ mailings }: Departure, placed: readonly PlacedStep[]): Set<string> {
  const refused = mailings.filter(isMendable);
  const isRefused = ({ id, to }: PlacedStep) =>
    refused.some((mailing) => mailing.to === to && mailing.steps.includes(id));
  return new Set(
    placed.filter((step) => step.fate.name !== "planned" && isRefused(step)).map(({ id }) => id),
  );
}

/** In plan order; leftovers from an older plan come last. */
function recordsOf(
  { steps, optedOut }: Departure,
  placed: readonly PlacedStep[],
  {
    plan,
    facts,
    kept,
    early,
  }: {
    readonly plan: Plan;
    readonly facts: TimelineFacts;
    readonly kept: ReadonlySet<string>;
    readonly early: ReadonlySet<string>;
  },
): StepRecord[] {
  const had = new Map(steps.map((step) => [step.id, step]));
  const planned = placed.map((step): StepRecord => {
    const old = kept.has(step.id) ? had.get(step.id) : undefined;
    if (old) return keptRecord(old, step, early);
    return optedOut && step.to === "leaver" ? withoutMails(step) : recordOf(step);
  });
  const ids = new Set(placed.map(({ id }) => id));
  const left = steps.filter(
    (step) =>
      !ids.has(step.id) &&
      (step.skipped === "not-in-plan" || (kept.has(step.id) && staysAlone(step))),
  );
  return [...planned, ...left]
    .map((step) => (kept.has(step.id) ? openIfWanted(step, plan, facts) : step))
    .toSorted((one, other) => planIndex(plan, one.id) - planIndex(plan, other.id));
}

/** A step that the new kind doesn't have stays closed, even if its mail was sent. */
function openIfWanted(step: StepRecord, plan: Plan, facts: TimelineFacts): StepRecord {
  const { skipped, ...open } = step;
  if (step.mark || (skipped && !BY_PLAN.includes(skipped))) return step;
  const known = stepOf(plan, step.id);
  if (!known) return { ...open, skipped: "not-in-plan" };
  const wanted = isOfKind(known, facts);
  if (wanted) return skipped ? open : step;
  return skipped ? step : { ...step, skipped: "no-longer-useful" };
}

/** Skipped by a rule, not by a person. */
const BY_PLAN: readonly SkipReason[] = ["no-longer-useful", "not-in-plan"];

/**
 * Kept as it is, unless its mail went out before it belonged to someone else for a while. A step that was closed early
 * moves.
 */
function keptRecord(old: StepRecord, step: PlacedStep, early: ReadonlySet<string>): StepRecord {
  if (early.has(old.id)) return closedRecord(old, step);
  return old.to === step.to || isClosed(old) ? old : withoutFate(step);
}

/** Its mark or skip stays, on the day that the new plan gives it. */
function closedRecord(old: StepRecord, step: PlacedStep): StepRecord {
  const { wanted: _, atOnce: __, ...said } = old;
  return { ...said, ...withoutFate(step), to: old.to };
}

function withoutMails(step: PlacedStep): StepRecord {
  return { ...withoutFate(step), skipped: "objected" };
}

function withoutFate(step: PlacedStep): StepRecord {
  return recordOf({ ...step, fate: { name: "planned" } });
}

/** HR's steps exist only in the daily digest, so steps that the new kind does not have can simply be dropped. */
function staysAlone(step: StepRecord): boolean {
  return step.to !== "hr" || step.mark !== undefined || isSkippedByHr(step);
}

function planIndex(plan: Plan, id: string): number {
  const step = stepOf(plan, id);
  return step ? plan.steps.indexOf(step) : plan.steps.length;
}

/** True when both changes would give the same plan. */
export function isSameChange(
  { dates, kind, extraSteps, endFollowsLastDay }: DatesChange,
  change: DatesChange,
): boolean {
  return (
    kind === change.kind &&
    endFollowsLastDay === change.endFollowsLastDay &&
    changedDates(dates, change.dates).length === 0 &&
    areSameSteps(extraSteps, change.extraSteps)
  );
}

/** Names of the dates that differ. */
export function changedDates(before: Dates, after: Dates): (keyof Dates)[] {
  return (["announced", "lastDay", "endOfEmployment"] as const).filter(
    (name) => Temporal.PlainDate.compare(before[name], after[name]) !== 0,
  );
}

function areSameSteps(one: readonly string[], other: readonly string[]): boolean {
  return new Set([...one, ...other]).size === new Set(one).size && one.length === other.length;
}
