import { recipientOf, undelegated } from "../mailings/held-steps.ts";
import { isComingNudge, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { comingBack } from "./coming-back.ts";
import { stepChanged, stepToChange, withStep } from "./step-change.ts";

/**
 * Takes back what somebody said became of a step: it is open as if nothing had been said, and the working days until it is
 * brought again begin again. Where the mark kept its mail from leaving, that comes at its moment after all; what is past
 * by now is missed. A step that nobody marked stays as it is.
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

/** Another kind may have given it to somebody else since it was marked. */
function withReader(
  step: StepRecord,
  { kind }: Pick<Departure, "kind">,
  { plan }: Pick<Context, "plan">,
): StepRecord {
  const to = recipientOf(step, plan, kind);
  return to === step.to ? step : undelegated({ ...step, to });
}
