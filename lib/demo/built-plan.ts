import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type FoldedPlan, unfold } from "../../lambdas/departure/model/folded-plan.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";

/** The plan as the build made it, in the project's folder. */
export async function builtPlan(root: string): Promise<Plan> {
  const built = await readFile(join(root, "build", "plan.json"), "utf8");
  return unfold(JSON.parse(built) as FoldedPlan);
}
