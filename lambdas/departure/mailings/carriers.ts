import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";

/** A step, and who has it. */
export type Held = Pick<StepRecord, "id" | "to" | "colleague">;

/**
 * The mailings that bring the step, or brought it, to whoever has it now. What left for a reader from whom it was taken, or
 * for a colleague whose delegation has ended, stays in the history and says nothing of how the step stands.
 */
export function carriersOf(
  { mailings }: Pick<Departure, "mailings">,
  step: Held,
): readonly Mailing[] {
  return mailings.filter(
    (mailing) => mailing.steps.includes(step.id) && isForReaderOf(step, mailing),
  );
}

/** Whether a mailing goes to whoever has that step: the reader, or the colleague who took it over. */
export function isForReaderOf(
  { to, colleague }: Pick<Held, "to" | "colleague">,
  mailing: Pick<Mailing, "to" | "colleague">,
): boolean {
  return mailing.to === to && (!mailing.colleague || colleague !== undefined);
}
