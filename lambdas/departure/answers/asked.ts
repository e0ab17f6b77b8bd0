import { type Departure, isSkippedByHr, type StepRecord } from "../model/departure.ts";
import type { Plan, Step } from "../model/plan.ts";
import { invitesToInterview, stepOf } from "../model/step-of.ts";
import type { Occasion } from "./answers.ts";
import { questionsFor } from "./questions.ts";

/** True for the step that asks the questions at the end. */
export function asksAtTheEnd(step: Pick<Step, "id"> | undefined): boolean {
  return step?.id === "exit-questions";
}

/**
 * Whether this departure's leaver is asked on that occasion: its kind has questions, and its plan has the step, which HR
 * didn't skip.
 */
export function isAsked(
  { kind, steps }: Pick<Departure, "kind" | "steps">,
  occasion: Occasion,
  plan: Plan,
): boolean {
  if (questionsFor(kind, occasion).length === 0) return false;
  return steps.some((step) => asksOn(step, occasion, plan) && isStillWanted(step));
}

/** True for the step that asks on that occasion. */
export function asksOn(step: StepRecord, occasion: Occasion, plan: Plan): boolean {
  return occasion === "exit" ? asksAtTheEnd(stepOf(plan, step.id)) : invitesToInterview(step, plan);
}

function isStillWanted(step: StepRecord): boolean {
  return !isSkippedByHr(step) && step.skipped !== "not-in-plan" && step.skipped !== "withdrawn";
}
