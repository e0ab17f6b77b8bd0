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
 * after it as far as there are days.
 */
export function orderDays(
  steps: readonly DatedStep[],
  { dates, held = NONE_HELD }: { readonly dates: Dates; readonly held?: HeldSteps },
  calendar: WorkCalendar,
): DatedStep[] {
  const bounds = boundsOf(dates, calendar);
  const ordered = stepsToOrder(steps, held, bounds, calendar);
  const placed = fits(ordered, bounds, calendar) ? apart(ordered, calendar) : share(ordered);
  const moved = new Map(placed.map((dated) => [dated.id, dated]));
  return steps.map((dated) => moved.get(dated.id) ?? dated);
}

const NONE_HELD: HeldSteps = new Map();

interface StepToOrder {
  readonly dated: DatedStep;
  /** The first day it may have. */
  readonly soonest: Temporal.PlainDate;
}

function stepsToOrder(
  steps: readonly DatedStep[],
  held: HeldSteps,
  { first, last }: Bounds,
  calendar: WorkCalendar,
): StepToOrder[] {
  let soonest = first;
  return steps
    .filter(({ step }) => step.keepsOrder)
    .flatMap((dated) => {
      const sent = held.get(dated.id);
      if (sent) soonest = latest(soonest, earliest(moveByWorkingDays(sent, 1, calendar), last));
      return held.has(dated.id) ? [] : [{ dated, soonest }];
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
  return steps.map(({ dated }) => ({
    ...dated,
    day: first ?? dated.day,
    reasons: [...dated.reasons, "shared"],
  }));
}

function apart(steps: readonly StepToOrder[], calendar: WorkCalendar): DatedStep[] {
  let next: Temporal.PlainDate | undefined;
  const backwards = steps.toReversed().map(({ dated, soonest }) => {
    const day = next ? earliest(dated.day, moveByWorkingDays(next, -1, calendar)) : dated.day;
    next = day;
    return { dated: move(dated, day, "in-order"), soonest };
  });
  let free: Temporal.PlainDate | undefined;
  return backwards.toReversed().map(({ dated, soonest }) => {
    const day = latest(dated.day, free ? latest(soonest, free) : soonest);
    free = moveByWorkingDays(day, 1, calendar);
    return move(dated, day, "in-order");
  });
}
