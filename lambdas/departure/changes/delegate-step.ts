import { placed } from "../mailings/spacing.ts";
import { mailOf, presentOf, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Person } from "../model/person.ts";
import { atOnce } from "../timeline/past.ts";
import { isUnfinished, isUsefulOn } from "../timeline/useful.ts";
import { refuseLeaver } from "./correct.ts";
import {
  canChangeSteps,
  mailObstacle,
  type Obstacle,
  refuseFor,
  stepChanged,
  stepToChange,
  withStep,
} from "./step-change.ts";

/**
 * Delegates a step of the manager or a department to a colleague, who gets it by mail, as well as any later mail about
 * it. Steps of the leaver and of HR can't be delegated.
 */
export function delegateStep(
  departure: Departure,
  stepId: string,
  colleague: Person,
  context: Context & Actor,
): Departure {
  const step = stepToChange(departure, stepId);
  refuseFor(recipientObstacle(step), step);
  refuseLeaver(departure, [colleague]);
  if (step.colleague && isSame(step.colleague, colleague)) return departure;
  refuseFor(overObstacle(departure, step, context), step);
  const at = atOnce(presentOf(departure, context));
  const taken: StepRecord = { ...step, colleague };
  const steps = withStep(departure.steps, taken);
  const mailings = withoutStep(departure.mailings, stepId);
  const mailing = placed(
    mailOf(taken, "handed-over", { at, mailings }),
    { ...departure, steps, mailings },
    context.plan.settings,
  );
  return stepChanged(
    departure,
    {
      steps,
      mailings: [...mailings, mailing],
      line: { what: "handed-over", detail: stepId },
    },
    context,
  );
}

function isSame(one: Person, other: Person): boolean {
  return (
    one.name === other.name && one.address === other.address && one.language === other.language
  );
}

/** Whether the step can be delegated, to somebody other than the leaver. */
export function canDelegate(departure: Departure, step: StepRecord, context: Context): boolean {
  return (
    canChangeSteps(departure) && !recipientObstacle(step) && !overObstacle(departure, step, context)
  );
}

function recipientObstacle({ to }: StepRecord): Obstacle | undefined {
  return to === "hr" || to === "leaver" ? "has-no-mail" : undefined;
}

function overObstacle(
  departure: Departure,
  step: StepRecord,
  context: Context,
): Obstacle | undefined {
  const obstacle = mailObstacle(departure, step, context);
  if (obstacle) return obstacle;
  const day = atOnce(presentOf(departure, context)).toPlainDate();
  const { dates } = departure;
  const isOpen = isUnfinished(step) && isUsefulOn(day, step, { ...context, dates });
  return isOpen ? undefined : "step-is-over";
}
