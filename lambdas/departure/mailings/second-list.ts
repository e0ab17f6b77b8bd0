import type { Departure, StepRecord } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import { isOpen, type Mailing } from "../model/mailing.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { isForReaderOf } from "./carriers.ts";
import { isSomewhere } from "./held-steps.ts";

/** The steps of its second list. A mail that reached nobody gives its list back, and has none. */
export function secondListOf(mailing: Mailing): readonly string[] {
  return mailing.also && (isOpen(mailing) || hasLeft(mailing)) ? mailing.also : [];
}

/** The steps that it shows there: its reader's, and still open. */
export function openInSecondList(
  { steps }: Pick<Departure, "steps">,
  mailing: Mailing,
): readonly StepRecord[] {
  const also = secondListOf(mailing);
  return steps.filter(
    (step) => also.includes(step.id) && isForReaderOf(step, mailing) && isUnfinished(step),
  );
}

/** The steps that the mailing brings up again: a nudge's own, or those of its second list. */
export function broughtUpIn(mailing: Mailing): readonly string[] {
  if (mailing.kind === "nudge") return isSomewhere(mailing) ? mailing.steps : [];
  return secondListOf(mailing);
}

/** Brought up again for its current reader, whom that happens to once. */
export function isBroughtUp(
  { mailings }: Pick<Departure, "mailings">,
  step: Pick<StepRecord, "id" | "to" | "colleague">,
): boolean {
  return mailings.some(
    (mailing) => broughtUpIn(mailing).includes(step.id) && isForReaderOf(step, mailing),
  );
}
