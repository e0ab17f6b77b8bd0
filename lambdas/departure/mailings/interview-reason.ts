import type { Departure, InterviewSkipReason, StepRecord } from "../model/departure.ts";
import type { InterviewPart, Plan } from "../model/plan.ts";
import { invitesToInterview, stepOf } from "../model/step-of.ts";
import { hasDeclinedAddress } from "../people/private-address.ts";

/**
 * Why a step for the post-exit interview is no longer needed; undefined if it is needed or isn't such a step. The plan
 * says which steps are.
 */
export function interviewReason(
  stepId: string,
  departure: Pick<Departure, "steps" | "optedOut" | "interviews" | "people" | "voice">,
  plan: Plan,
): InterviewSkipReason | undefined {
  const part = stepOf(plan, stepId)?.talk;
  if (!part) return undefined;
  if (part !== "announce" && hasInterview(departure)) return "talk-agreed";
  if (departure.optedOut) return "objected";
  if (hasDeclinedAddress(departure) && !departure.voice?.choice) return "address-declined";
  return chosen(part, departure, plan);
}

function chosen(
  part: InterviewPart,
  departure: Pick<Departure, "steps" | "voice">,
  plan: Plan,
): InterviewSkipReason | undefined {
  const { choice, talk } = departure.voice ?? {};
  if (choice?.as === "no-talk") return "no-talk";
  if (talk && part !== "announce") return "talk-chosen";
  return part !== "invite" && saidNo(departure, plan) ? "no-talk" : undefined;
}

/** Agreed or held. */
function hasInterview({ interviews = [] }: Pick<Departure, "interviews">): boolean {
  return interviews.some(({ cancelled }) => !cancelled);
}

/** By the button or to HR. */
function saidNo({ steps }: Pick<Departure, "steps">, plan: Plan): boolean {
  return steps.some((step) => invitesToInterview(step, plan) && isNo(step));
}

function isNo({ mark, skipped }: StepRecord): boolean {
  return mark ? mark.as === "not-needed" : skipped === "on-request" || skipped === "does-not-apply";
}
