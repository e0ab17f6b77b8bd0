import type { Temporal } from "temporal-polyfill";
import { earliest, isBefore, latest } from "../model/days.ts";
import type { Dates } from "../model/offset.ts";
import type { DatedStep } from "../model/timeline-step.ts";
import { moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";
import { boundsOf, move } from "./timeline-bounds.ts";
import type { HeldSteps } from "./timeline-order.ts";

interface AfterFacts {
  readonly dates: Dates;
  readonly held?: HeldSteps;
}

/**
 * Moves each step that comes after another to the working day after it, or to its day if no day before the last day is
 * left. A held step counts with the day of its mail, or not at all if it had none. The plan names only steps above, so one
 * pass is enough.
 */
export function followDays(
  steps: readonly DatedStep[],
  { dates, held }: AfterFacts,
  calendar: WorkCalendar,
): DatedStep[] {
  const { last } = boundsOf(dates, calendar);
  const days = new Map<string, Temporal.PlainDate | undefined>();
  return steps.map((dated) => {
    const { after } = dated.step;
    const first = after === undefined ? undefined : days.get(after);
    const moved = first ? move(dated, notBefore(dated.day, first), "in-order") : dated;
    days.set(moved.id, held?.has(moved.id) ? held.get(moved.id) : moved.day);
    return moved;
  });

  function notBefore(day: Temporal.PlainDate, first: Temporal.PlainDate): Temporal.PlainDate {
    const next = moveByWorkingDays(first, 1, calendar);
    const soonest = isBefore(last, first) ? next : latest(first, earliest(next, last));
    return latest(day, soonest);
  }
}
