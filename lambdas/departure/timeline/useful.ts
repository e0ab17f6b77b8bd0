import type { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import { dateOf, isBefore, latest } from "../model/days.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { remembered } from "../model/remembered.ts";
import { stepOf } from "../model/step-of.ts";
import { usefulUntil } from "./past.ts";

/** The plan and its calendar. */
export type Rules = Pick<Context, "plan" | "calendar">;

/** The last day on which the step is useful. For a step the plan no longer has: its own day or the last day at work. */
export function lastUsefulDay(
  step: StepRecord,
  { dates }: Pick<Departure, "dates">,
  { plan, calendar }: Rules,
): Temporal.PlainDate {
  return usefulOf(step, { dates, plan, calendar });
}

const usefulOf = remembered(["dates", "plan", "calendar"], lastDayOf);

function lastDayOf(
  { id, planned }: StepRecord,
  { dates, plan, calendar }: Rules & Pick<Departure, "dates">,
): Temporal.PlainDate {
  const step = stepOf(plan, id);
  const day = dateOf(planned);
  return step ? usefulUntil(step, day, dates, calendar) : latest(day, dates.lastDay);
}

/** True if the step is still useful on that day. */
export function isUsefulOn(
  day: Temporal.PlainDate,
  step: StepRecord,
  { dates, ...rules }: Pick<Departure, "dates"> & Rules,
): boolean {
  return !isBefore(lastUsefulDay(step, { dates }, rules), day);
}

/** Neither done, not needed nor skipped. */
export function isUnfinished({ mark, skipped }: StepRecord): boolean {
  return !mark && !skipped;
}
