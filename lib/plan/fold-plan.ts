import { isDeepStrictEqual } from "node:util";
import { type FoldedPlan, MOST_STEPS } from "../../lambdas/departure/model/folded-plan.ts";
import type { Plan, Step } from "../../lambdas/departure/model/plan.ts";

/** The plan without its steps' default values, and with each year of days off named once. */
export function foldPlan({ steps, daysOff, ...plan }: Plan): FoldedPlan {
  return { ...plan, daysOff: foldedDays(daysOff), steps: steps.map(folded) };
}

function foldedDays(days: readonly string[]): Record<string, string> {
  const byYear: Record<string, string> = {};
  for (const day of days) {
    const [year = "", month, date] = day.split("-");
    byYear[year] = `${byYear[year] ?? ""}${month}${date}`;
  }
  return byYear;
}

function folded(step: Step): FoldedPlan["steps"][number] {
  const usual = new Map<string, unknown>(Object.entries(MOST_STEPS));
  const special = Object.entries(step).filter(
    ([name, value]) => !isDeepStrictEqual(value, usual.get(name)),
  );
  return Object.fromEntries(special) as unknown as FoldedPlan["steps"][number];
}
