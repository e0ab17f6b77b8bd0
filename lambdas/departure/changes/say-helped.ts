import { Temporal } from "temporal-polyfill";
import { latestCarrier } from "../mailings/open-steps.ts";
import type { Context } from "../model/context.ts";
import type { Departure, Helped, StepRecord } from "../model/departure.ts";
import { inChargeSince } from "../people/in-charge-since.ts";
import { canChangeSteps, refuseFor, stepToChange, withStep } from "./step-change.ts";

/**
 * Notes whether a step's mail helped the manager. It is feedback on the plan, not a change of the departure: the edition, the
 * history and the outbox stay as they are, so that HR cannot read in one departure what its manager thinks of a mail.
 */
export function sayHelped(
  departure: Departure,
  stepId: string,
  as: Helped["as"],
  { now }: Pick<Context, "now">,
): Departure {
  const step = stepToChange(departure, stepId);
  if (!canSayHelped(departure, step)) refuseFor("not-sent-yet", step);
  if (saidOfHelp(departure, step, now) === as) return departure;
  return {
    ...departure,
    steps: withStep(departure.steps, { ...step, helped: { as, at: now } }),
  };
}

/** Whether the step is the manager's own, and they have had its mail or marked it. Nobody is asked beside a death or an illness. */
export function canSayHelped(departure: Departure, step: StepRecord): boolean {
  const isTheirs = step.to === "manager" && step.colleague === undefined;
  if (!isTheirs || departure.kind === "quiet" || !canChangeSteps(departure)) return false;
  return step.mark !== undefined || latestCarrier(departure, step.id) !== undefined;
}

/** What the present manager said. What an earlier one said still counts, but isn't shown to a successor. */
export function saidOfHelp(
  departure: Departure,
  { helped }: StepRecord,
  now: Temporal.Instant,
): Helped["as"] | undefined {
  const since = inChargeSince(departure, now);
  const isEarlier = helped && since && Temporal.Instant.compare(helped.at, since) < 0;
  return isEarlier ? undefined : helped?.as;
}
