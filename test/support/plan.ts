import { readFileSync } from "node:fs";
import { unfold } from "../../lambdas/departure/model/folded-plan.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { workCalendar } from "../../lambdas/departure/model/work-calendar.ts";

/** The shipped plan as built: the rules are tested on what people get. */
export const PLAN: Plan = unfold(
  JSON.parse(readFileSync(new URL("../../build/plan.json", import.meta.url), "utf8")),
);

/** For a test about other steps, whose mails these would carry or meet. */
export function planWithout(...ids: readonly string[]): Plan {
  return { ...PLAN, steps: PLAN.steps.filter(({ id }) => !ids.includes(id)) };
}

export const CALENDAR = workCalendar(PLAN.daysOff);
