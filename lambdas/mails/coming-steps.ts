import { Temporal } from "temporal-polyfill";
import { type Departure, momentOf } from "../departure/model/departure.ts";
import type { Mailing, MailRecipient } from "../departure/model/mailing.ts";

export interface Coming {
  readonly id: string;
  readonly day: Temporal.PlainDate;
}

/** The steps whose mail to that recipient is still to come, in order. */
export function comingSteps(
  { steps, mailings }: Departure,
  to: MailRecipient,
  now: Temporal.Instant,
): Coming[] {
  const carriers = mailings.filter(({ state }) => state.name === "pending");
  return steps
    .filter((step) => step.to === to && !step.skipped && !step.mark)
    .flatMap((step) => {
      const at = momentIn(carriers, step.id) ?? momentOf(step);
      return isAfter(at, now) ? [{ id: step.id, at }] : [];
    })
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at))
    .map(({ id, at }) => ({ id, day: at.toPlainDate() }));
}

function momentIn(carriers: readonly Mailing[], stepId: string) {
  return carriers.find(({ steps }) => steps.includes(stepId))?.at;
}

function isAfter(at: Temporal.ZonedDateTime, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at.toInstant(), now) > 0;
}
