import type { Plan, Step } from "./plan.ts";

/** The plan's step behind a departure's, which is numbered where the step repeats. */
export function stepOf({ steps }: Plan, id: string): Step | undefined {
  return steps.find(
    (step) => step.id === id || (step.repeat && step.id === id.replace(/-\d+$/, "")),
  );
}
