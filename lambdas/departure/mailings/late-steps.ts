import { Temporal } from "temporal-polyfill";
import type { StepRecord } from "../model/departure.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import type { Rules } from "../timeline/useful.ts";
import type { OpenStep } from "./open-steps.ts";

/** Open for longer than a nudge waits. Steps that are never nudged are never late. */
export function isLate(
  { step, since }: OpenStep,
  today: Temporal.PlainDate,
  { plan, calendar }: Rules,
): boolean {
  const after = plan.settings.nudgeAfterWorkingDays;
  if (after === undefined || !isNudged(step, plan)) return false;
  return Temporal.PlainDate.compare(moveByWorkingDays(since, after, calendar), today) <= 0;
}

function isNudged({ id, to }: StepRecord, plan: Plan): boolean {
  return to === "hr" || stepOf(plan, id)?.nudge === true;
}
