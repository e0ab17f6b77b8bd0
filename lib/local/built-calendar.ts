import { type WorkCalendar, workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import { builtPlan } from "../built-plan.ts";

/** The organisation's working days, from the build. */
export function builtCalendar(): WorkCalendar {
  return workCalendar(builtPlan().daysOff);
}
