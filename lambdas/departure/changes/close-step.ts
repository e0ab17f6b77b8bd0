import { carriersOf } from "../mailings/carriers.ts";
import { isToCome, wentOut, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, HrSkipReason, MarkName } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { Refusal } from "../model/refusal.ts";
import { stepChanged, stepToChange, withStep } from "./step-change.ts";

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
  if (step.mark) throw new Refusal("step-is-over", { given: stepId });
  const carriers = carriersOf(departure, step);
  if (carriers.some((mailing) => hasReached(mailing)))
    throw new Refusal("sent-already", { given: stepId });
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
