import type { Temporal } from "temporal-polyfill";
import { placed } from "../mailings/spacing.ts";
import { mailOf, presentOf, withoutStep } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Person } from "../model/person.ts";
import { Refusal } from "../model/refusal.ts";
import { atOnce } from "../timeline/past.ts";
import { isUnfinished, isUsefulOn } from "../timeline/useful.ts";
import { refuseLeaver } from "./correct.ts";
import { refuseWithoutMail, stepChanged, stepToChange, withStep } from "./step-change.ts";

/**
 * Delegates a step of the manager or a department to a colleague, who gets it by mail, as well as any later mail about
 * it. Steps of the leaver and of HR can't be delegated.
 */
export function handOver(
  departure: Departure,
  stepId: string,
  colleague: Person,
  context: Context & Actor,
): Departure {
  const step = stepToChange(departure, stepId);
  if (step.to === "hr" || step.to === "leaver") throw new Refusal("has-no-mail", { given: stepId });
  refuseLeaver(departure, [colleague]);
  if (step.colleague && isSame(step.colleague, colleague)) return departure;
  const at = atOnce(presentOf(departure, context));
  refuseOver(step, departure, { at, context });
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

function refuseOver(
  step: StepRecord,
  departure: Departure,
  { at, context }: { readonly at: Temporal.ZonedDateTime; readonly context: Context & Actor },
): void {
  refuseWithoutMail(departure, step, context);
  const { dates } = departure;
  if (!isUnfinished(step) || !isUsefulOn(at.toPlainDate(), step, { ...context, dates }))
    throw new Refusal("step-is-over", { given: step.id });
}
