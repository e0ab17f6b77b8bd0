import type { Departure, InterviewSkipReason, StepRecord } from "../model/departure.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";

/**
 * Why a step that is there for the talk after half a year is not asked for any more; none where it is, or where it is no such
 * step. Which steps are is said in the plan.
 */
export function interviewReason(
  stepId: string,
  departure: Pick<Departure, "steps" | "optedOut" | "interviews">,
  plan: Plan,
): InterviewSkipReason | undefined {
  const part = stepOf(plan, stepId)?.talk;
  if (!part) return undefined;
  if (part !== "announce" && hasInterview(departure)) return "talk-agreed";
  if (departure.optedOut) return "objected";
  return part !== "invite" && saidNo(departure, plan) ? "no-talk" : undefined;
}

/** Agreed, or held. */
function hasInterview({ interviews = [] }: Pick<Departure, "interviews">): boolean {
  return interviews.some(({ cancelled }) => !cancelled);
}

/** With the button, or to HR. */
function saidNo({ steps }: Pick<Departure, "steps">, plan: Plan): boolean {
  return steps.some((step) => invitesToInterview(step, plan) && isNo(step));
}

/** Whether that step is the invitation, as the plan says; a step that has left the plan is what it was when it was planned. */
export function invitesToInterview(
  { id, invites }: Pick<StepRecord, "id" | "invites">,
  plan: Plan,
): boolean {
  const step = stepOf(plan, id);
  return step ? step.talk === "invite" : invites === true;
}

function isNo({ mark, skipped }: StepRecord): boolean {
  return mark ? mark.as === "not-needed" : skipped === "on-request" || skipped === "does-not-apply";
}
