import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";

/** A step and its current owner. */
export type Held = Pick<StepRecord, "id" | "to" | "colleague">;

/**
 * The mailings that carry or carried the step to its current owner. Mail to a previous recipient, or to a colleague
 * whose delegation has ended, stays in the history but doesn't count.
 */
export function carriersOf(
  { mailings }: Pick<Departure, "mailings">,
  step: Held,
): readonly Mailing[] {
  return mailings.filter(
    (mailing) => mailing.steps.includes(step.id) && isForReaderOf(step, mailing),
  );
}

/** True if the mailing goes to the step's current owner: its recipient, or the colleague it was delegated to. */
export function isForReaderOf(
  { to, colleague }: Pick<Held, "to" | "colleague">,
  mailing: Pick<Mailing, "to" | "colleague">,
): boolean {
  return mailing.to === to && (!mailing.colleague || colleague !== undefined);
}
