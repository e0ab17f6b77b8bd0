import type { Temporal } from "temporal-polyfill";
import { earliest, isBefore } from "../model/days.ts";
import type { Dates } from "../model/offset.ts";
import type { DatedStep, Reason } from "../model/timeline-step.ts";
import { moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";

/** The first and the last day for steps before the last day that reach the manager or the leaver. */
export interface Bounds {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** Two working days for the news to settle, unless the last day comes sooner. */
export function boundsOf({ announced, lastDay }: Dates, calendar: WorkCalendar): Bounds {
  const last = moveByWorkingDays(lastDay, -1, calendar);
  return { first: earliest(moveByWorkingDays(announced, 2, calendar), last), last };
}

/** Keeps steps counted from the announcement before the last day, and all but the first steps from coming too soon. */
export function boundDays(
  steps: readonly DatedStep[],
  dates: Dates,
  calendar: WorkCalendar,
): DatedStep[] {
  const { first, last } = boundsOf(dates, calendar);
  return steps.map((dated) => {
    const notLate = dated.step.when.anchor === "announced" ? earliest(dated.day, last) : dated.day;
    const bounded = move(dated, notLate, "before-last-day");
    return isTooSoon(bounded, first, dates) ? move(bounded, first, "not-too-soon") : bounded;
  });
}

function isTooSoon(
  { step, to, day }: DatedStep,
  first: Temporal.PlainDate,
  { lastDay }: Dates,
): boolean {
  if (step.fromTheStart || (to !== "manager" && to !== "leaver")) return false;
  return isBefore(day, lastDay) && isBefore(day, first);
}

/** The step moved to a day, with the reason; unchanged if the day is the same. */
export function move(dated: DatedStep, day: Temporal.PlainDate, reason: Reason): DatedStep {
  return day.equals(dated.day) ? dated : { ...dated, day, reasons: [...dated.reasons, reason] };
}
