import { latestCarrier } from "../mailings/open-steps.ts";
import type { Context } from "../model/context.ts";
import type { Departure, Helped, StepRecord } from "../model/departure.ts";
import { canChangeSteps, refuseFor, stepToChange, withStep } from "./step-change.ts";

/**
 * Notes whether a step's mail helped. It is feedback on the plan, not a change of the departure: the edition, the history and
 * the outbox stay as they are, so that HR cannot read in one departure what its manager thinks of a mail.
 */
export function sayHelped(
  departure: Departure,
  stepId: string,
  as: Helped["as"],
  { now }: Pick<Context, "now">,
): Departure {
  const step = stepToChange(departure, stepId);
  if (step.helped?.as === as) return departure;
  if (!canSayHelped(departure, step)) refuseFor("not-sent-yet", step);
  return {
    ...departure,
    steps: withStep(departure.steps, { ...step, helped: { as, at: now } }),
  };
}

/** Whether the step is the manager's, and they have had its mail or marked it. */
export function canSayHelped(departure: Departure, { id, to, mark }: StepRecord): boolean {
  if (to !== "manager" || !canChangeSteps(departure)) return false;
  return mark !== undefined || latestCarrier(departure, id) !== undefined;
}
