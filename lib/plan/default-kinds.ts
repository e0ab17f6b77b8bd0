import type { Kind } from "../../lambdas/departure/model/plan.ts";

/** The departures that a step is for when plan.yaml does not say. */
export const DEFAULT_KINDS: Kind[] = ["resignation", "contract-end", "retirement"];

/** The departures for which HR may add a step when plan.yaml does not say. */
export function defaultTickableFor(kinds: readonly Kind[]): Kind[] {
  return kinds.includes("employer") ? [] : ["employer"];
}
