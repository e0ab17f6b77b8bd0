import type { Offset, Plan, Step } from "../lambdas/departure/model/plan.ts";
import {
  afterPeriod,
  dayNumber,
  type OpenDays,
  openDays,
  openFrom,
  workingDaysFrom,
} from "./expected-days.ts";
import type { LateDeparture } from "./late-departures.ts";

/** A step on its day, in days since 1970. */
export interface Dated {
  readonly id: string;
  readonly step: Step;
  readonly to: string;
  readonly day: number;
  /** In one mail with all that keep their order. */
  readonly isShared?: true;
}

export interface Facts extends LateDeparture {
  readonly plan: Plan;
  readonly days: OpenDays;
  readonly dates: Readonly<Record<"announced" | "lastDay" | "endOfEmployment", number>>;
  /** The first and the last day for what reaches the manager or the leaver before the last day. */
  readonly first: number;
  readonly last: number;
}

export function factsOf(departure: LateDeparture, plan: Plan): Facts {
  const days = openDays(plan.daysOff);
  const { announced, lastDay, endOfEmployment } = departure.submission.dates;
  const dates = {
    announced: dayNumber(String(announced)),
    lastDay: dayNumber(String(lastDay)),
    endOfEmployment: dayNumber(String(endOfEmployment)),
  };
  const last = workingDaysFrom(dates.lastDay, -1, days);
  const first = Math.min(workingDaysFrom(dates.announced, 2, days), last);
  return { ...departure, plan, days, dates, first, last };
}

/** Every step that the departure has, on its day, in plan order. */
export function datedSteps(facts: Facts): Dated[] {
  const { plan, submission } = facts;
  const { kind, extraSteps, people } = submission;
  const wanted = plan.steps
    .filter(
      ({ id, kinds, tickableFor }) =>
        kinds.includes(kind) || (tickableFor.includes(kind) && extraSteps.includes(id)),
    )
    .filter(({ onlyIf }) => !(onlyIf && people.employee.privateAddress))
    .flatMap((step) => occurrences(step, facts))
    .map((dated) => ({ ...dated, day: bounded(dated, facts) }));
  return followed(ordered(wanted, facts), facts);
}

function occurrences(step: Step, facts: Facts): Dated[] {
  const { id, when, repeat } = step;
  const to = step.toForKind?.[facts.submission.kind] ?? step.to;
  const working = (count: number) => dayAt({ ...when, workingDays: count }, facts);
  const { workingDays = 0 } = when;
  if (!repeat) return [{ id, step, to, day: openDay(working(workingDays), when, facts) }];
  const until = dayAt(repeat.until, facts);
  return Array.from({ length: repeat.atMost }, (_, index) => index)
    .map((index) => ({
      id: `${id}-${index + 1}`,
      step,
      to,
      day: working(workingDays + index * repeat.everyWorkingDays),
    }))
    .filter(({ day }) => day <= until);
}

function dayAt({ anchor, period, workingDays = 0 }: Offset, { dates, days }: Facts): number {
  return workingDaysFrom(afterPeriod(dates[anchor], period), workingDays, days);
}

/** A day off: the next working day, or the one before for what is counted back from an end, or on the last day itself. */
function openDay(day: number, { anchor, period, workingDays = 0 }: Offset, { days }: Facts) {
  const isBack = anchor !== "announced" && workingDays < 0;
  const isOnLastDay = anchor === "lastDay" && !period && workingDays === 0;
  return openFrom(day, isBack || isOnLastDay ? -1 : 1, days);
}

/** Counted from the announcement: before the last day. To the manager and the leaver before that day: not in the first two days. */
function bounded({ step, to, day }: Dated, { first, last, dates }: Facts): number {
  const notLate = step.when.anchor === "announced" ? Math.min(day, last) : day;
  const mayWait = (to === "manager" || to === "leaver") && !step.fromTheStart;
  return mayWait && notLate < dates.lastDay ? Math.max(notLate, first) : notLate;
}

/** Those that keep their order: each on a day of its own, or all on the first where days are too few. */
function ordered(steps: readonly Dated[], facts: Facts): Dated[] {
  const { first, last, days } = facts;
  const inOrder = steps.filter(({ step }) => step.keepsOrder);
  if (workingDaysFrom(first, inOrder.length - 1, days) > last)
    return steps.map((dated) =>
      dated.step.keepsOrder ? { ...dated, day: first, isShared: true } : dated,
    );
  const moved = oneADay(
    inOrder.map(({ day }) => day),
    facts,
  );
  return steps.map((dated) => ({ ...dated, day: moved[inOrder.indexOf(dated)] ?? dated.day }));
}

/** From the last to the first none later than before the next, then from the first to the last none earlier than after the one before. */
function oneADay(wanted: readonly number[], { first, days }: Facts): number[] {
  const backwards: number[] = [];
  for (const day of wanted.toReversed()) {
    const next = backwards[0];
    backwards.unshift(next === undefined ? day : Math.min(day, workingDaysFrom(next, -1, days)));
  }
  const moved: number[] = [];
  for (const day of backwards) {
    const before = moved.at(-1);
    moved.push(Math.max(day, before === undefined ? first : workingDaysFrom(before, 1, days)));
  }
  return moved;
}

/** On the working day after the step that comes first, where one is left before the last day. */
function followed(steps: readonly Dated[], { last, days }: Facts): Dated[] {
  return steps.map((dated) => {
    const before = steps.find(({ id }) => id === dated.step.after);
    if (!before) return dated;
    const soonest = Math.max(before.day, Math.min(workingDaysFrom(before.day, 1, days), last));
    return { ...dated, day: Math.max(dated.day, soonest) };
  });
}
