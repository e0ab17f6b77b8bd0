import { recipientOf, undelegated } from "../mailings/held-steps.ts";
import { isComingNudge, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { comingBack } from "./coming-back.ts";
import { canChangeSteps, stepChanged, stepToChange, withStep } from "./step-change.ts";

/**
 * Undoes a mark: the step is open as before and its nudge period starts again. If the mark kept the mail from going
 * out, it goes at its planned moment, or counts as missed. A step without a mark is returned unchanged.
 */
export function reopenStep(
  departure: Departure,
  stepId: string,
  context: Context & Actor,
): Departure {
  const { mark, ...rest } = stepToChange(departure, stepId);
  if (!mark) return departure;
  const step = { ...withReader(rest, departure, context), reopened: context.now };
  const mailings = withoutStep(departure.mailings, stepId, isComingNudge);
  const line = { what: "still-open", detail: stepId } as const;
  const back = comingBack(step, { ...departure, mailings }, context);
  return stepChanged(
    departure,
    { steps: withStep(departure.steps, back.step), mailings: back.mailings, line },
    context,
  );
}

export function canReopen(departure: Departure, { mark }: StepRecord): boolean {
  return canChangeSteps(departure) && mark !== undefined;
}

/** Whether the step would be open again. Without its mark, a step may be skipped: it is no longer useful, for example. */
export function wouldBeOpen(
  departure: Departure,
  { id }: StepRecord,
  context: Context & Actor,
): boolean {
  return reopenStep(departure, id, context).steps.some(
    (step) => step.id === id && isUnfinished(step),
  );
}

/** A change of kind may have moved the step to another recipient since it was marked. */
function withReader(
  step: StepRecord,
  { kind }: Pick<Departure, "kind">,
  { plan }: Pick<Context, "plan">,
): StepRecord {
  const to = recipientOf(step, plan, kind);
  return to === step.to ? step : undelegated({ ...step, to });
}
