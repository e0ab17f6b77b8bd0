import type { Departure, StepRecord } from "../../lambdas/departure/model/departure.ts";
import type { Mailing } from "../../lambdas/departure/model/mailing.ts";

/** The departure with something else of one step. */
export function withStep(
  departure: Departure,
  stepId: string,
  change: Partial<StepRecord>,
): Departure {
  const steps = departure.steps.map((each) => (each.id === stepId ? { ...each, ...change } : each));
  return { ...departure, steps };
}

/** The departure in which one mailing carries what its namesake or, where there is none, its first step's carried. */
export function withMailing(departure: Departure, mailing: Mailing): Departure {
  const others = departure.mailings.filter(
    ({ id, steps }) => id !== mailing.id && !steps.some((each) => mailing.steps.includes(each)),
  );
  return { ...departure, mailings: [...others, mailing] };
}
