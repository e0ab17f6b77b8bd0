import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { isNotification } from "../model/notification.ts";
import { openSteps } from "./open-steps.ts";

/** Tells a new holder where things stand: it covers everything that is open, not only its own steps. */
export function isOnTheirDays(mailing: Mailing): boolean {
  return isNotification(mailing, "replaced-manager");
}

/** A change of kind moved the step to another recipient than the mail's. */
export function isTakenFrom({ to }: Pick<StepRecord, "to">, mailing: Pick<Mailing, "to">): boolean {
  return to !== mailing.to;
}

/** True if the mail asks something that its link can answer. */
export function asksSomething(mailing: Mailing): boolean {
  return mailing.steps.length > 0 || isOnTheirDays(mailing);
}

/** The steps a mail carries if it is sent now, in order. */
export function stepsBrought(
  departure: Departure,
  mailing: Mailing,
  { now, plan, calendar }: Context,
): StepRecord[] {
  if (isOnTheirDays(mailing)) return openSteps(departure, mailing.to, now, { plan, calendar });
  return mailing.steps.flatMap((id) => departure.steps.find((step) => step.id === id) ?? []);
}

/** The steps that a mail's link can answer. Answered steps stay, so that the answer shows. */
export function linkedSteps(
  departure: Departure,
  mailing: Mailing,
  context: Context,
): StepRecord[] {
  const brought = stepsBrought(departure, mailing, context);
  if (!isOnTheirDays(mailing)) return brought;
  return departure.steps.filter(
    (step) =>
      brought.some(({ id }) => id === step.id) ||
      (step.to === mailing.to && isAnswered(step, mailing)),
  );
}

function isAnswered({ mark, colleague }: StepRecord, { at }: Mailing): boolean {
  if (!mark) return colleague !== undefined;
  return Temporal.Instant.compare(mark.at, at.toInstant()) >= 0;
}
