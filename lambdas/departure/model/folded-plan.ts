import type { Plan, Step } from "./plan.ts";

/** Defaults that the built plan leaves out, because it travels with every function. */
export const MOST_STEPS = {
  track: "care",
  to: "manager",
  time: "09:00",
  usefulUntil: [{ anchor: "lastDay" }],
  kinds: ["resignation", "contract-end", "retirement"],
  tickableFor: ["employer"],
} as const satisfies Partial<Step>;

/** The plan as the build writes it. */
export interface FoldedPlan extends Omit<Plan, "steps" | "daysOff"> {
  /** By year: `MMDD` after `MMDD`. */
  readonly daysOff: Readonly<Record<string, string>>;
  readonly steps: readonly (Omit<Step, keyof typeof MOST_STEPS> & Partial<Step>)[];
}

export function unfold({ steps, daysOff, ...plan }: FoldedPlan): Plan {
  return {
    ...plan,
    daysOff: Object.entries(daysOff).flatMap(([year, days]) =>
      (days.match(/.{4}/g) ?? []).map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`),
    ),
    steps: steps.map((step) => ({ ...MOST_STEPS, ...step })),
  };
}
