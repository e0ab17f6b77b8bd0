import type { StepRecord } from "../model/departure.ts";
import type { Plan, Step } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { asksAtTheEnd } from "./asked.ts";

/** What a leaver must be able to read before anything is asked. */
const NEEDED_TO_ASK = ["answerReaders", "confidant", "privacyOfficer"] as const;
export type NeededToAsk = (typeof NEEDED_TO_ASK)[number];

/** The settings without which leavers are asked nothing, as far as they are missing. */
export function missingToAsk(settings: Partial<Record<NeededToAsk, unknown>>): NeededToAsk[] {
  return NEEDED_TO_ASK.filter((name) => settings[name] === undefined);
}

/** The same, if the plan has a step that asks. */
export function missingForPlan({ steps, settings }: Pick<Plan, "steps" | "settings">) {
  return steps.some(asks) ? missingToAsk(settings) : [];
}

/** True for the questions at the end, and for the invitation half a year later. */
export function asksLeaver(
  { id, invites }: Pick<StepRecord, "id" | "invites">,
  plan: Plan,
): boolean {
  const step = stepOf(plan, id);
  return step ? asks(step) : invites === true;
}

function asks(step: Pick<Step, "id" | "talk">): boolean {
  return asksAtTheEnd(step) || step.talk === "invite";
}
