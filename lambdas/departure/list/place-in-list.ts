import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { isOpen } from "../model/mailing.ts";
import { completedAt, isFinished } from "../timeline/departure-status.ts";

/** Where a departure stands in HR's list. */
export interface PlaceInList {
  readonly list: "running" | "over" | "withdrawn" | "erased";
  /** What its list is sorted by. */
  readonly at: Temporal.Instant;
}

/**
 * The same whatever the time is, so that no departure need be written only because time passes: one that sends no more mails
 * is `over`, at the moment at which it is completed, and that may be ahead. One that is running stands at its next mail; where
 * all that is left waits for a person, at the moment that has passed, so that it comes first.
 */
export function placeInList(departure: Departure): PlaceInList {
  const { erased, withdrawn, mailings } = departure;
  if (erased) return { list: "erased", at: erased };
  if (withdrawn) return { list: "withdrawn", at: withdrawn.at };
  const completed = completedAt(departure);
  if (completed) return { list: "over", at: completed };
  const unsent = mailings.filter((mailing) => !isFinished(mailing));
  const open = unsent.filter(isOpen);
  const moments = (open.length > 0 ? open : unsent).map(({ at }) => at.toInstant());
  return { list: "running", at: moments.toSorted(Temporal.Instant.compare)[0] as Temporal.Instant };
}
