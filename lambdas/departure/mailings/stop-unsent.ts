import type { Temporal } from "temporal-polyfill";
import { type Departure, momentOf, type SkipReason, type StepRecord } from "../model/departure.ts";
import { hasLeft, mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { carriersOf } from "./carriers.ts";

export interface Stop {
  readonly now: Temporal.Instant;
  readonly as: SkipReason;
  /** Which recipients' mails and steps to stop. */
  readonly to: (recipient: Mailing["to"]) => boolean;
}

/** Stops unsent mails and their steps. */
export function stopUnsent(
  { steps, mailings }: Departure,
  stop: Stop,
): Pick<Departure, "steps" | "mailings"> {
  const left = mailings.map((mailing) => (stop.to(mailing.to) ? stopped(mailing, stop) : mailing));
  return {
    mailings: left,
    steps: steps.map((step) =>
      stop.to(step.to) && isStopped(step, left, stop) ? { ...step, skipped: stop.as } : step,
    ),
  };
}

/** Sent mail stays; mail in flight may still arrive; unconfirmed mail stays unconfirmed; everything else is skipped. */
function stopped(mailing: Mailing, { now }: Stop): Mailing {
  if (mailing.state.name === "claimed") return { ...mailing, cancelled: true };
  if (hasLeft(mailing) || mailing.state.name === "stale") return mailing;
  return mayLeaveTwice(mailing)
    ? { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } }
    : { ...mailing, state: { name: "skipped" } };
}

/** A step stops unless it was mailed or, for HR's own steps, its moment has passed. */
function isStopped(step: StepRecord, mailings: readonly Mailing[], { now }: Stop): boolean {
  if (step.skipped || step.mark) return false;
  const carriers = carriersOf({ mailings }, step).filter(({ state }) => state.name !== "stale");
  return carriers.length > 0
    ? !carriers.some(hasLeft)
    : momentOf(step).epochMilliseconds > now.epochMilliseconds;
}
