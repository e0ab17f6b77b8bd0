import type { Plan, Step } from "./plan.ts";

/** What most steps say. The built plan leaves it out, because it travels with every function. */
export const MOST_STEPS = {
  usefulUntil: [{ anchor: "lastDay" }],
  kinds: ["resignation", "contract-end", "retirement"],
  tickableFor: ["employer"],
} as const satisfies Partial<Step>;

/** The plan as the build writes it down. */
export interface FoldedPlan extends Omit<Plan, "steps"> {
  readonly steps: readonly (Omit<Step, keyof typeof MOST_STEPS> & Partial<Step>)[];
}

export function unfold({ steps, ...plan }: FoldedPlan): Plan {
  return { ...plan, steps: steps.map((step) => ({ ...MOST_STEPS, ...step })) };
}
