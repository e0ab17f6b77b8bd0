import { carriersOf } from "../mailings/carriers.ts";
import { isToCome, wentOut, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, HrSkipReason, MarkName, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import {
  canChangeSteps,
  type Obstacle,
  refuseFor,
  stepChanged,
  stepToChange,
  withStep,
} from "./step-change.ts";

/**
 * HR skips a step for good, whatever the dates become. A step that was mailed can only be marked. HR's own steps can be
 * skipped until they are marked.
 */
export function skipStep(
  departure: Departure,
  stepId: string,
  reason: HrSkipReason,
  context: Context & Actor,
): Departure {
  const step = stepToChange(departure, stepId);
  if (step.skipped === reason) return departure;
  refuseFor(skipObstacle(departure, step), step);
  const carriers = carriersOf(departure, step);
  return stepChanged(
    departure,
    {
      steps: withStep(departure.steps, { ...step, skipped: reason }),
      mailings: withoutStep(departure.mailings, stepId).map((mailing) =>
        carriers.includes(mailing) && mailing.state.name === "claimed"
          ? { ...mailing, cancelled: true }
          : mailing,
      ),
      line: { what: "skipped", detail: `${stepId} ${reason}` },
    },
    context,
  );
}

/** Whether the step can be skipped for that reason, and isn't yet. */
export function canSkip(departure: Departure, step: StepRecord, reason: HrSkipReason): boolean {
  return canChangeSteps(departure) && step.skipped !== reason && !skipObstacle(departure, step);
}

function skipObstacle(departure: Departure, step: StepRecord): Obstacle | undefined {
  if (step.mark) return "step-is-over";
  return carriersOf(departure, step).some(hasReached) ? "sent-already" : undefined;
}

/** A mail in flight can still be cancelled in case sending fails, but only if it carries no other step. */
function hasReached(mailing: Mailing): boolean {
  const { state, steps, kind } = mailing;
  if (state.name === "claimed") return steps.length > 1 || kind === "notice";
  if (state.name === "refused") return state.why === "unconfirmed" || state.why === "complaint";
  return wentOut(mailing);
}

/** Records a step as done or not needed, mailed or not, and stops repeats. The last mark counts. */
export function markStep(
  departure: Departure,
  stepId: string,
  as: MarkName,
  context: Context & Actor,
): Departure {
  const step = stepToChange(departure, stepId);
  if (step.mark?.as === as) return departure;
  const { reopened: _, ...rest } = step;
  return stepChanged(
    departure,
    {
      steps: withStep(departure.steps, { ...rest, mark: { as, at: context.now } }),
      mailings: withoutStep(departure.mailings, stepId, isToCome),
      line: { what: as, detail: stepId },
    },
    context,
  );
}

/** Whether the step can get that mark, and doesn't have it yet. */
export function canMark(departure: Departure, { mark }: StepRecord, as: MarkName): boolean {
  return canChangeSteps(departure) && mark?.as !== as;
}
