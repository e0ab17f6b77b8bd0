import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FoldedPlan, unfold } from "../lambdas/departure/model/folded-plan.ts";
import type { Plan } from "../lambdas/departure/model/plan.ts";

/** The organisation's plan and settings, from the build. */
export function builtPlan(): Plan {
  const file = join(import.meta.dirname, "..", "build", "plan.json");
  return unfold(JSON.parse(readFileSync(file, "utf8")) as FoldedPlan);
}
