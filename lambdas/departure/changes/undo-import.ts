import { Temporal } from "temporal-polyfill";
import { wentOut } from "../mailings/step-mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { RowBack, WhyNotTakenBack } from "../model/imports.ts";
import { mayLeaveTwice } from "../model/left.ts";
import { withdraw } from "./withdraw.ts";

/** The edition of a departure that nobody has changed since it was recorded. */
const AS_RECORDED = 1;

/** True while nobody was mailed about a recorded departure and nobody changed it: it may still go as a mistake. */
export function canTakeBack(departure: Departure): boolean {
  return whyNotTakenBack(departure) === undefined;
}

/** Withdraws a departure of an import as entered by mistake, or leaves it as it is. Idempotent. */
export function takeImportBack(departure: Departure, context: Context & Actor): Departure {
  return canTakeBack(departure) ? withdraw(departure, "mistake", context) : departure;
}

/** What taking back an import at that moment made of a departure. */
export function backIs(
  departure: Departure,
  { takenBack, who }: { readonly takenBack: Temporal.Instant } & Actor,
): RowBack | undefined {
  const { withdrawn, history } = departure;
  const line = history.findLast(({ what }) => what === "withdrawn");
  const isOurs =
    withdrawn?.reason === "mistake" &&
    line?.who === who &&
    Temporal.Instant.compare(withdrawn.at, takenBack) >= 0;
  return isOurs && !departure.erased ? "withdrawn" : whyNotTakenBack(departure);
}

function whyNotTakenBack(departure: Departure): WhyNotTakenBack | undefined {
  const { erased, withdrawn, mailings, edition } = departure;
  if (erased) return "erased";
  if (withdrawn) return "withdrawn-before";
  if (mailings.some((each) => wentOut(each) || mayLeaveTwice(each))) return "mailed";
  return edition > AS_RECORDED ? "changed" : undefined;
}
