import type { Temporal } from "temporal-polyfill";
import { moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";

const WORKING_DAYS = 20;

/** The last day on which a first answer is taken to an invitation that left on that day. */
export function invitedUntil(
  invited: Temporal.PlainDate,
  { calendar }: { readonly calendar: WorkCalendar },
): Temporal.PlainDate {
  return moveByWorkingDays(invited, WORKING_DAYS, calendar);
}
