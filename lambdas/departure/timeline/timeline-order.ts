import type { Temporal } from "temporal-polyfill";
import { earliest, isBefore, latest } from "../model/days.ts";
import type { Dates } from "../model/offset.ts";
import type { DatedStep } from "../model/timeline-step.ts";
import { moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";
import { type Bounds, boundsOf, move } from "./timeline-bounds.ts";

/** Steps that replanning doesn't move, by id, with the day of their mail if there was one. */
export type HeldSteps = ReadonlyMap<string, Temporal.PlainDate | undefined>;

/**
 * Gives the ordered steps days of their own: first each moves to before the next one, then each to after the one
 * before. If there are fewer days than steps, they share the first day. A sent step keeps its place, and later steps go
 * after it as far as there are days. Earlier steps go before one that is coming, or on its day if there is no other.
 */
export function orderDays(
  steps: readonly DatedStep[],
  { dates, held = NONE_HELD, coming = NONE_HELD }: OrderFacts,
  calendar: WorkCalendar,
): DatedStep[] {
  const bounds = boundsOf(dates, calendar);
  const ordered = stepsToOrder(steps, { held, coming }, bounds, calendar);
  const placed = fits(ordered, bounds, calendar) ? apart(ordered, calendar) : share(ordered);
  const moved = new Map(placed.map((dated) => [dated.id, dated]));
  return steps.map((dated) => moved.get(dated.id) ?? dated);
}

const NONE_HELD: HeldSteps = new Map();

interface OrderFacts {
  readonly dates: Dates;
  readonly held?: HeldSteps;
  /** Held steps whose mail is still to be sent, on these days. */
  readonly coming?: ReadonlyMap<string, Temporal.PlainDate | undefined>;
}

interface StepToOrder {
  readonly dated: DatedStep;
  /** The first day it may have. */
  readonly soonest: Temporal.PlainDate;
  /** The last day it may have, if a later step has its day already. */
  readonly last?: Temporal.PlainDate;
}

function stepsToOrder(
  steps: readonly DatedStep[],
  { held, coming }: Required<Pick<OrderFacts, "held" | "coming">>,
  { first, last }: Bounds,
  calendar: WorkCalendar,
): StepToOrder[] {
  let soonest = first;
  const ordered = steps.filter(({ step }) => step.keepsOrder);
  return ordered.flatMap((dated, index) => {
    const sent = held.get(dated.id);
    if (sent) soonest = latest(soonest, earliest(moveByWorkingDays(sent, 1, calendar), last));
    if (held.has(dated.id)) return [];
    const later = ordered.slice(index).flatMap(({ id }) => coming.get(id) ?? []);
    return [{ dated, soonest, ...(later.length > 0 ? { last: later.reduce(earliest) } : {}) }];
  });
}

function fits(steps: readonly StepToOrder[], { last }: Bounds, calendar: WorkCalendar): boolean {
  return steps.every(
    ({ soonest }, index) =>
      soonest === steps[index - 1]?.soonest ||
      !isBefore(last, moveByWorkingDays(soonest, steps.length - 1 - index, calendar)),
  );
}

function share(steps: readonly StepToOrder[]): DatedStep[] {
  const first = steps.at(-1)?.soonest;
  return steps.map(({ dated, last }) => ({
    ...dated,
    day: within(first ?? dated.day, last),
    reasons: [...dated.reasons, "shared"],
  }));
}

function within(day: Temporal.PlainDate, last: Temporal.PlainDate | undefined) {
  return last ? earliest(day, last) : day;
}

function apart(steps: readonly StepToOrder[], calendar: WorkCalendar): DatedStep[] {
  let next: Temporal.PlainDate | undefined;
  const backwards = steps.toReversed().map((step) => {
    const { dated, last } = step;
    const before = [next, last].flatMap((day) => (day ? moveByWorkingDays(day, -1, calendar) : []));
    const day = before.reduce(earliest, dated.day);
    next = day;
    return { ...step, dated: move(dated, day, "in-order") };
  });
  let free: Temporal.PlainDate | undefined;
  return backwards.toReversed().map(({ dated, soonest, last }) => {
    const day = within(latest(dated.day, free ? latest(soonest, free) : soonest), last);
    free = moveByWorkingDays(day, 1, calendar);
    return move(dated, day, "in-order");
  });
}
