import type { Temporal } from "temporal-polyfill";
import type { Dates } from "../model/offset.ts";

/**
 * Form defaults for somebody who gives notice today: announced today, and employment ends with the month of the day one
 * month later. Leave can't be guessed, so the last day at work is the same day.
 */
export function suggestedDates(today: Temporal.PlainDate): Dates {
  const end = endOfMonth(today.add({ months: 1 }));
  return { announced: today, lastDay: end, endOfEmployment: end };
}

function endOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: day.daysInMonth });
}
