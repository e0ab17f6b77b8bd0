import type { Temporal } from "temporal-polyfill";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** `Thu 2027-01-14`. */
export function dayInWords(day: Temporal.PlainDate): string {
  return `${DAYS[day.dayOfWeek - 1]} ${day}`;
}

/** `Thu 2027-01-14 15:40`. */
export function momentInWords(moment: Temporal.PlainDateTime): string {
  return `${dayInWords(moment.toPlainDate())} ${timeInWords(moment)}`;
}

/** `15:40` on the day itself, the day too on another. */
export function sentInWords(sent: Temporal.PlainDateTime, planned: Temporal.PlainDateTime): string {
  const isThatDay = sent.toPlainDate().equals(planned.toPlainDate());
  return isThatDay ? timeInWords(sent) : momentInWords(sent);
}

function timeInWords(moment: Temporal.PlainDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: "minute" });
}
