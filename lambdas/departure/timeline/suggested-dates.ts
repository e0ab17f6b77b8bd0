import type { Temporal } from "temporal-polyfill";
import type { Dates } from "../model/offset.ts";
import { sameOrPreviousWorkingDay, type WorkCalendar } from "../model/work-calendar.ts";

/**
 * Form defaults for somebody who gives notice today: announced today, and employment ends with the month of the day one
 * month later. Leave can't be guessed, so the last day at work is that day, or the last working day before it.
 */
export function suggestedDates(today: Temporal.PlainDate, calendar: WorkCalendar): Dates {
  const end = endOfMonth(today.add({ months: 1 }));
  return {
    announced: today,
    lastDay: sameOrPreviousWorkingDay(end, calendar),
    endOfEmployment: end,
  };
}

function endOfMonth(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: day.daysInMonth });
}
