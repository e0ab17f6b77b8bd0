import type { Temporal } from "temporal-polyfill";
import type { Dates } from "./offset.ts";
import { type Bounds, boundsOf, earliest, isBefore, latest, move } from "./timeline-bounds.ts";
import type { DatedStep } from "./timeline-step.ts";
import { moveByWorkingDays, type WorkCalendar } from "./work-calendar.ts";

/**
 * Keeps the steps that keep their order on days of their own: first each moves to before the next one, then
 * each to after the one before. Where the days are fewer than the steps, they share the first day.
 */
export function orderDays(
  steps: readonly DatedStep[],
  dates: Dates,
  calendar: WorkCalendar,
): DatedStep[] {
  const ordered = steps.filter(({ step }) => step.keepsOrder);
  const bounds = boundsOf(dates, calendar);
  const placed = fits(ordered.length, bounds, calendar)
    ? apart(ordered, bounds, calendar)
    : ordered.map((dated) => share(dated, bounds.first));
  const moved = new Map(placed.map((dated) => [dated.id, dated]));
  return steps.map((dated) => moved.get(dated.id) ?? dated);
}

function fits(count: number, { first, last }: Bounds, calendar: WorkCalendar): boolean {
  return count < 2 || !isBefore(last, moveByWorkingDays(first, count - 1, calendar));
}

function share(dated: DatedStep, first: Temporal.PlainDate): DatedStep {
  return { ...dated, day: first, reasons: [...dated.reasons, "shared"] };
}

function apart(
  steps: readonly DatedStep[],
  { first }: Bounds,
  calendar: WorkCalendar,
): DatedStep[] {
  let next: Temporal.PlainDate | undefined;
  const backwards = steps.toReversed().map((dated) => {
    const day = next ? earliest(dated.day, moveByWorkingDays(next, -1, calendar)) : dated.day;
    next = day;
    return move(dated, day, "in-order");
  });
  let soonest = first;
  return backwards.toReversed().map((dated) => {
    const day = latest(dated.day, soonest);
    soonest = moveByWorkingDays(day, 1, calendar);
    return move(dated, day, "in-order");
  });
}
