import { carriersOf } from "../mailings/carriers.ts";
import { isToCome } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import { type Departure, momentOf, type StepRecord } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import { stepOf } from "../model/step-of.ts";
import { hasDeclinedAddress } from "../people/private-address.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { closedFor, withBack } from "./settle-interview.ts";

const REASON = "address-declined";

/**
 * Skips the leaver's steps that only a private address could get, once the leaver would rather not give one, and brings them
 * back when one is known. Those of the interview have rules of their own. Returns the same departure if nothing changes.
 */
export function settleAddress(departure: Departure, since: Context): Departure {
  if (departure.withdrawn || departure.erased) return departure;
  return departure.steps
    .filter((step) => step.to === "leaver" && !stepOf(since.plan, step.id)?.talk)
    .reduce((settled, step) => settledStep(settled, step, since), departure);
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
