import type { Departure, StepRecord, TalkSkipReason } from "../model/departure.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";

/**
 * Why a step that is there for the talk after half a year is not asked for any more; none where it is, or where it is no such
 * step. Which steps are is said in the plan.
 */
export function talkReason(
  stepId: string,
  departure: Pick<Departure, "steps" | "objected" | "interviews">,
  plan: Plan,
): TalkSkipReason | undefined {
  const part = stepOf(plan, stepId)?.talk;
  if (!part) return undefined;
  if (part !== "announce" && hasTalk(departure)) return "talk-agreed";
  if (departure.objected) return "objected";
  return part !== "invite" && saidNo(departure, plan) ? "no-talk" : undefined;
}

/** Agreed, or held. */
function hasTalk({ interviews = [] }: Pick<Departure, "interviews">): boolean {
  return interviews.some(({ cancelled }) => !cancelled);
}

/** With the button, or to HR. */
function saidNo({ steps }: Pick<Departure, "steps">, plan: Plan): boolean {
  return steps.some((step) => invitesToTalk(step, plan) && isNo(step));
}

/** Whether that step is the invitation, as the plan says; a step that has left the plan is what it was when it was planned. */
export function invitesToTalk(
  { id, invites }: Pick<StepRecord, "id" | "invites">,
  plan: Plan,
): boolean {
  const step = stepOf(plan, id);
  return step ? step.talk === "invite" : invites === true;
}

function isNo({ mark, skipped }: StepRecord): boolean {
  return mark ? mark.as === "not-needed" : skipped === "on-request" || skipped === "does-not-apply";
}
