import type { Departure, StepRecord } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import type { Plan, Step } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { carriersOf } from "./carriers.ts";

/** True for the step that asks the manager for a line about the plan. */
export function asksForFeedback(step: Pick<Step, "id"> | undefined): boolean {
  return step?.id === "look-back";
}

/** The departure's step that asks for it. */
export function feedbackStep({ steps }: Departure, plan: Plan): StepRecord | undefined {
  return steps.find(({ id, to }) => to === "manager" && asksForFeedback(stepOf(plan, id)));
}

/** Whether the link in that mail leads to the line: in the mail that asks for it, and in any of the manager's own since. */
export function leadsToFeedback(
  departure: Departure,
  { to, colleague, steps }: Pick<Mailing, "to" | "colleague" | "steps">,
  plan: Plan,
): boolean {
  const step = feedbackStep(departure, plan);
  if (to !== "manager" || !step) return false;
  return steps.includes(step.id) || (!colleague && isMailed(departure, step));
}

/** The plan's steps that the manager was mailed about, which a line can be about. */
export function stepsToSayOf(departure: Departure, plan: Plan): string[] {
  const mailed = departure.steps.filter(
    (step) => step.to === "manager" && isMailed(departure, step),
  );
  return [...new Set(mailed.flatMap(({ id }) => stepOf(plan, id)?.id ?? []))];
}

function isMailed(departure: Departure, step: StepRecord): boolean {
  return carriersOf(departure, step).some(hasLeft);
}
