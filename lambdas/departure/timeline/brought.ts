import type { Departure } from "../model/departure.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { isWanted } from "./timeline.ts";

/** Whether a departure of this kind brings that step, or HR added it. Not what the plan does not know any more. */
export function isBrought(
  stepId: string,
  { kind, extraSteps }: Pick<Departure, "kind" | "extraSteps">,
  plan: Plan,
): boolean {
  const step = stepOf(plan, stepId);
  return step !== undefined && isWanted(step, { kind, extraSteps, privateAddressKnown: false });
}
