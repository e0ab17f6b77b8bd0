import type { Temporal } from "temporal-polyfill";
import type { Dates } from "../model/offset.ts";

/**
 * What a form suggests for somebody who gives notice today: it is announced today, and employment ends with the month in
 * which the day one month later falls. Leave at the end is not ours to guess, so the last day at work is the same day.
 */
export function suggestedDates(today: Temporal.PlainDate): Dates {
  const end = endOfMonth(today.add({ months: 1 }));
  return { announced: today, lastDay: end, endOfEmployment: end };
}

function endOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: day.daysInMonth });
}
