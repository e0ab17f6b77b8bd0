import type { Departure } from "../model/departure.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { isOfKind } from "./timeline.ts";

/** True if the kind has the step or HR added it. False for steps the plan no longer has. */
export function isBrought(
  stepId: string,
  { kind, extraSteps }: Pick<Departure, "kind" | "extraSteps">,
  plan: Plan,
): boolean {
  const step = stepOf(plan, stepId);
  return step !== undefined && isOfKind(step, { kind, extraSteps });
}
