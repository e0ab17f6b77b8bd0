import type { Temporal } from "temporal-polyfill";
import { refuseLeaver } from "./correct.ts";
import type { Departure, Person, StepRecord } from "./departure.ts";
import { atOnce } from "./past.ts";
import { Refusal } from "./refusal.ts";
import { refuseWithoutMail, stepChanged, stepToChange, withStep } from "./step-change.ts";
import { mailOf, placed, presentOf, withoutStep } from "./step-mailings.ts";
import type { Circumstances } from "./submit.ts";
import { isUnfinished, isUsefulOn } from "./useful.ts";

/**
 * A colleague takes over a step of the manager's or of a desk's and gets it by mail; whatever still brings it goes there
 * too. Steps of the leaver and of HR stay where they are.
 */
export function handOver(
  departure: Departure,
  stepId: string,
  colleague: Person,
  circumstances: Circumstances,
): Departure {
  const step = stepToChange(departure, stepId);
  if (step.to === "hr" || step.to === "leaver") throw new Refusal("has-no-mail", { given: stepId });
  refuseLeaver(departure, [colleague]);
  if (step.colleague && isSame(step.colleague, colleague)) return departure;
  const at = atOnce(presentOf(departure, circumstances));
  refuseOver(step, departure, { at, circumstances });
  const taken: StepRecord = { ...step, colleague };
  const steps = withStep(departure.steps, taken);
  const mailings = withoutStep(departure.mailings, stepId);
  const mailing = placed(
    mailOf(taken, "handed-over", { at, mailings }),
    { ...departure, steps, mailings },
    circumstances.plan.settings,
  );
  return stepChanged(
    departure,
    {
      steps,
      mailings: [...mailings, mailing],
      line: { what: "handed-over", detail: stepId },
    },
    circumstances,
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
  {
    at,
    circumstances,
  }: { readonly at: Temporal.ZonedDateTime; readonly circumstances: Circumstances },
): void {
  refuseWithoutMail(departure, step, circumstances);
  const { dates } = departure;
  if (!isUnfinished(step) || !isUsefulOn(at.toPlainDate(), step, { ...circumstances, dates }))
    throw new Refusal("step-is-over", { given: step.id });
}
