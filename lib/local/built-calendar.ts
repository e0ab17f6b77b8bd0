import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FoldedPlan, unfold } from "../../lambdas/departure/model/folded-plan.ts";
import { type WorkCalendar, workCalendar } from "../../lambdas/departure/model/work-calendar.ts";

/** The organisation's working days, from the build. */
export function builtCalendar(): WorkCalendar {
  const file = join(import.meta.dirname, "..", "..", "build", "plan.json");
  return workCalendar(unfold(JSON.parse(readFileSync(file, "utf8")) as FoldedPlan).daysOff);
}
