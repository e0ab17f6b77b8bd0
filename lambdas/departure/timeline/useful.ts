import type { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { stepOf } from "../model/step-of.ts";
import { usefulUntil } from "./past.ts";
import { isBefore, latest } from "./timeline-bounds.ts";

/** The plan and the calendar by which it is read. */
export type Rules = Pick<Context, "plan" | "calendar">;

/** The last day on which the step still helps. What the plan does not know any more helps until its day, or the last day at work. */
export function lastUsefulDay(
  { id, planned }: StepRecord,
  { dates }: Pick<Departure, "dates">,
  { plan, calendar }: Rules,
): Temporal.PlainDate {
  const step = stepOf(plan, id);
  const day = planned.toPlainDate();
  return step ? usefulUntil(step, day, dates, calendar) : latest(day, dates.lastDay);
}

/** Whether the step still helps on that day. */
export function isUsefulOn(
  day: Temporal.PlainDate,
  step: StepRecord,
  { dates, ...rules }: Pick<Departure, "dates"> & Rules,
): boolean {
  return !isBefore(lastUsefulDay(step, { dates }, rules), day);
}

/** Neither done, nor not needed, nor skipped. */
export function isUnfinished({ mark, skipped }: StepRecord): boolean {
  return !mark && !skipped;
}
