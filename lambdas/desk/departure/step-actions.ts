import type { Departure } from "../../departure/model/departure.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import type { Asked } from "../../use-cases/requests/asked.ts";
import { stepRule } from "../../use-cases/requests/step-rule.ts";

/** What HR can do with a step, in the order in which its page offers it. */
export const STEP_ACTIONS = [
  "done",
  "not-needed",
  "still-open",
  "send-now",
  "resend",
  "remind",
  "hand-over",
  "skip",
] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** What the rules would take as the departure stands now: each is tried, and nothing is kept. */
export function possibleActions(departure: Departure, step: string, asked: Asked): StepAction[] {
  return STEP_ACTIONS.filter((action) => isPossible(action, departure, { step, asked }));
}

/** What each would be asked with. */
const SAMPLES: Readonly<Record<StepAction, object>> = {
  done: {},
  "not-needed": {},
  "still-open": {},
  "send-now": {},
  resend: {},
  remind: { workingDays: 1 },
  "hand-over": { name: "-", address: "nobody@totziens.invalid" },
  skip: { reason: "other" },
};

function isPossible(
  action: StepAction,
  departure: Departure,
  { step, asked }: { readonly step: string; readonly asked: Asked },
): boolean {
  try {
    const rule = stepRule(step, { json: { do: action, ...SAMPLES[action] } }, asked);
    return rule(departure) !== departure;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
