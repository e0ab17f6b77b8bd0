import type { Kind } from "../../lambdas/departure/model/plan.ts";

/** The kinds of a step if plan.yaml names none. */
export const DEFAULT_KINDS: Kind[] = ["resignation", "contract-end", "retirement"];

/** The kinds for which HR may add a step if plan.yaml names none. */
export function defaultTickableFor(kinds: readonly Kind[]): Kind[] {
  return kinds.includes("employer") ? [] : ["employer"];
}
