import { isDeepStrictEqual } from "node:util";
import { type FoldedPlan, MOST_STEPS } from "../../lambdas/core/folded-plan.ts";
import type { Plan, Step } from "../../lambdas/core/plan.ts";

/** The plan without what most of its steps say. */
export function foldPlan({ steps, daysOff, ...plan }: Plan): FoldedPlan {
  return { ...plan, daysOff: daysOff.join(" "), steps: steps.map(folded) };
}

function folded(step: Step): FoldedPlan["steps"][number] {
  const usual = new Map<string, unknown>(Object.entries(MOST_STEPS));
  const special = Object.entries(step).filter(
    ([name, value]) => !isDeepStrictEqual(value, usual.get(name)),
  );
  return Object.fromEntries(special) as unknown as FoldedPlan["steps"][number];
}
