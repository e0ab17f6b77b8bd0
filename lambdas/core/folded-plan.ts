import type { Plan, Step } from "./plan.ts";

/** What most steps say. The built plan leaves it out, because it travels with every function. */
export const MOST_STEPS = {
  track: "care",
  to: "manager",
  usefulUntil: [{ anchor: "lastDay" }],
  kinds: ["resignation", "contract-end", "retirement"],
  tickableFor: ["employer"],
  time: "09:00",
} as const satisfies Partial<Step>;

/** The plan as the build writes it down. */
export interface FoldedPlan extends Omit<Plan, "steps" | "daysOff"> {
  /** Dates with a space between them. */
  readonly daysOff: string;
  readonly steps: readonly (Omit<Step, keyof typeof MOST_STEPS> & Partial<Step>)[];
}

export function unfold({ steps, daysOff, ...plan }: FoldedPlan): Plan {
  return {
    ...plan,
    daysOff: daysOff.match(/\S+/g) ?? [],
    steps: steps.map((step) => ({ ...MOST_STEPS, ...step })),
  };
}
