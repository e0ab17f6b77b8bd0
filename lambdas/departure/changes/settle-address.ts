import { carriersOf } from "../mailings/carriers.ts";
import { isToCome } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import { type Departure, momentOf, type StepRecord } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { stepOf } from "../model/step-of.ts";
import { hasDeclinedAddress } from "../people/private-address.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { closedFor, withBack } from "./settle-interview.ts";

const REASON = "address-declined";

/**
 * Skips the leaver's steps that only a private address could get, once the leaver would rather not give one, and brings them
 * back when one is known; news that waited for one is dropped. Those of the interview have rules of their own. Returns the same departure if nothing changes.
 */
export function settleAddress(departure: Departure, since: Context): Departure {
  if (departure.withdrawn || departure.erased) return departure;
  const settled = departure.steps
    .filter((step) => step.to === "leaver" && !stepOf(since.plan, step.id)?.talk)
    .reduce((each, step) => settledStep(each, step, since), departure);
  return hasDeclinedAddress(settled) ? withoutWaitingNews(settled) : settled;
}

/** News that waited for an address, without a step or with those that were skipped now, does not wait any more. */
function withoutWaitingNews(departure: Departure): Departure {
  const isWaitingNews = ({ to, steps, state }: Mailing) =>
    to === "leaver" && steps.length === 0 && state.name === "waiting";
  if (!departure.mailings.some(isWaitingNews)) return departure;
  const mailings = departure.mailings.map(
    (mailing): Mailing =>
      isWaitingNews(mailing) ? { ...mailing, state: { name: "skipped" } } : mailing,
  );
  return { ...departure, mailings };
}

function settledStep(departure: Departure, step: StepRecord, since: Context): Departure {
  const isLost = hasDeclinedAddress(departure) && needsPrivateAddress(departure, step);
  const isSkipped = step.skipped === REASON;
  if (isSkipped && !isLost) return withBack(departure, step, since);
  return isLost && isUnfinished(step)
    ? closedFor(departure, step, { reason: REASON, ...since })
    : departure;
}

/** Its mail has not left, and comes after the last day. */
function needsPrivateAddress(departure: Departure, step: StepRecord): boolean {
  const carriers = carriersOf(departure, step);
  if (carriers.some(hasLeft)) return false;
  const at = carriers.find(isToCome)?.at ?? momentOf(step);
  return isBefore(departure.dates.lastDay, at.toPlainDate());
}
