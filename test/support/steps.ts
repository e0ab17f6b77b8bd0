import type { Departure, StepRecord } from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";

/** The departure with one step changed. */
export function withStep(
  departure: Departure,
  stepId: string,
  change: Partial<StepRecord>,
): Departure {
  const steps = departure.steps.map((each) => (each.id === stepId ? { ...each, ...change } : each));
  return { ...departure, steps };
}

/** The departure with one mailing in place of those with its id or any of its steps. */
export function withMailing(departure: Departure, mailing: Mailing): Departure {
  const others = departure.mailings.filter(
    ({ id, steps }) => id !== mailing.id && !steps.some((each) => mailing.steps.includes(each)),
  );
  return { ...departure, mailings: [...others, mailing] };
}
