import { Temporal } from "temporal-polyfill";
import type { Anchor, Offset } from "./plan.ts";
import { rememberedFor } from "./remembered.ts";
import {
  moveByWorkingDays,
  sameOrNextWorkingDay,
  sameOrPreviousWorkingDay,
  type WorkCalendar,
} from "./work-calendar.ts";

/** The three dates that steps are counted from. */
export type Dates = Readonly<Record<Anchor, Temporal.PlainDate>>;

/** A period of the plan; remembered, because there are few, and reading one takes longer than adding it. */
const durationOf = rememberedFor((period: string) => Temporal.Duration.from(period));

/** The day an offset points at: first the period, clamped to the month's end, then working days. */
export function dayAt<A extends string>(
  { anchor, period, workingDays = 0 }: Offset<A>,
  dates: Readonly<Record<A, Temporal.PlainDate>>,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  const day = period ? dates[anchor].add(durationOf(period)) : dates[anchor];
  return moveByWorkingDays(day, workingDays, calendar);
}

/**
 * Moves a day off to the next working day, so that nothing is asked early; but to the previous one for what must be
 * done by the last day or the end of employment.
 */
export function workingDayFor(
  day: Temporal.PlainDate,
  { anchor, period, workingDays = 0 }: Offset,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  const backwards = workingDays < 0 || (period !== undefined && durationOf(period).sign < 0);
  const onLastDay = anchor === "lastDay" && !period && workingDays === 0;
  const earlier = anchor !== "announced" && (backwards || onLastDay);
  return earlier ? sameOrPreviousWorkingDay(day, calendar) : sameOrNextWorkingDay(day, calendar);
}
