import { canMark, canSkip } from "../../departure/changes/close-step.ts";
import { canDelegate } from "../../departure/changes/delegate-step.ts";
import { canRemind, isRemindedIn } from "../../departure/changes/remind-later.ts";
import { canResend, canSendNow } from "../../departure/changes/send-step.ts";
import { canReopen } from "../../departure/changes/still-open.ts";
import { openStepsOf } from "../../departure/mailings/open-steps.ts";
import type { Context } from "../../departure/model/context.ts";
import type { Departure, StepRecord } from "../../departure/model/departure.ts";

/** The answers to a step, which HR can give for everybody. */
export const TICKS = ["done", "not-needed", "still-open"] as const;

/** What sends a mail at once, and is asked about first. */
const SEND_ACTIONS = ["send-now", "resend"] as const;
export type SendAction = (typeof SEND_ACTIONS)[number];

/** What HR can do with a step, in the order of its page. */
export const STEP_ACTIONS = [...TICKS, ...SEND_ACTIONS, "remind", "hand-over", "skip"] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

export function isSending(action: string | null): action is SendAction {
  return SEND_ACTIONS.some((each) => each === action);
}

/** The actions that are allowed now and would change something. */
export function possibleActions(
  departure: Departure,
  stepId: string,
  context: Context,
): StepAction[] {
  const step = departure.steps.find(({ id }) => id === stepId);
  return step ? STEP_ACTIONS.filter((action) => CAN[action](departure, step, context)) : [];
}

type Can = (departure: Departure, step: StepRecord, context: Context) => boolean;

const CAN: Readonly<Record<StepAction, Can>> = {
  done: (departure, step) => canMark(departure, step, "done"),
  "not-needed": (departure, step) => canMark(departure, step, "not-needed"),
  "still-open": canReopen,
  "send-now": canSendNow,
  resend: canResend,
  remind: (departure, step, context) =>
    canRemind(departure, step, { ...context, workingDays: 1 }) &&
    !isRemindedIn(departure, step, { ...context, workingDays: 1 }),
  "hand-over": canDelegate,
  // A step that stands open is not needed, rather than skipped.
  skip: (departure, step, context) =>
    canSkip(departure, step, "other") && !isOpen(departure, step, context),
};

function isOpen(departure: Departure, { id }: StepRecord, context: Context): boolean {
  return openStepsOf(departure, context.now, context).some(({ step }) => step.id === id);
}
