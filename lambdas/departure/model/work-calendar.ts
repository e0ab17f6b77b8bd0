import type { Temporal } from "temporal-polyfill";
import { dayNumber, dayOfNumber, MILLISECONDS_A_DAY } from "./days.ts";

/** The organisation's days off, as days since 1970: walking over integers is ten times as fast as over dates. */
export interface WorkCalendar {
  readonly daysOff: ReadonlySet<number>;
}

/** From holidays and closing days as ISO dates. Read as UTC: Temporal takes 5 ms for those of twenty years, in each cold start. */
export function workCalendar(daysOff: readonly string[]): WorkCalendar {
  return { daysOff: new Set(daysOff.map((day) => Date.parse(day) / MILLISECONDS_A_DAY)) };
}

/** Monday to Friday, except days off. */
export function isWorkingDay(day: Temporal.PlainDate, calendar: WorkCalendar): boolean {
  return isOpen(dayNumber(day), calendar);
}

/**
 * The n-th working day after a date, or before it for a negative `count`. The date itself never counts, so zero returns
 * it unchanged, working day or not.
 */
export function moveByWorkingDays(
  from: Temporal.PlainDate,
  count: number,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  const direction = Math.sign(count);
  let day = dayNumber(from);
  for (let left = Math.abs(count); left > 0; left -= 1) {
    day = walk(day + direction, direction, calendar);
  }
  return dayOfNumber(day);
}

/** The day itself if it is a working day, else the next one. */
export function sameOrNextWorkingDay(
  day: Temporal.PlainDate,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  return dayOfNumber(walk(dayNumber(day), 1, calendar));
}

/** The day itself if it is a working day, else the previous one. */
export function sameOrPreviousWorkingDay(
  day: Temporal.PlainDate,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  return dayOfNumber(walk(dayNumber(day), -1, calendar));
}

/** Terminates, because a calendar has finitely many days off. */
function walk(from: number, direction: number, calendar: WorkCalendar): number {
  let day = from;
  while (!isOpen(day, calendar)) day += direction;
  return day;
}

/** 1 January 1970 was a Thursday. */
const DAYS_FROM_MONDAY_TO_FIRST_DAY = 3;

function isOpen(day: number, { daysOff }: WorkCalendar): boolean {
  const daysFromMonday = (((day + DAYS_FROM_MONDAY_TO_FIRST_DAY) % 7) + 7) % 7;
  return daysFromMonday < 5 && !daysOff.has(day);
}
