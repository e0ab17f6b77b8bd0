import { missingForPlan } from "../../lambdas/departure/answers/may-ask.ts";

/** The sentence if the plan asks leavers and settings for that are missing; otherwise undefined. */
export function neededToAsk(plan: Parameters<typeof missingForPlan>[0]): string | undefined {
  const missing = missingForPlan(plan);
  if (missing.length === 0) return undefined;
  return `Leavers may not be asked yet: plan/settings.yaml lacks ${missing.join(", ")}. Until then questions and invitations wait. Fill them in.`;
}
