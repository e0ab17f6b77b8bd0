import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { isOpen } from "../model/mailing.ts";
import { completedAt, isFinished } from "../timeline/departure-status.ts";

/** A departure's place in HR's list. */
export interface PlaceInList {
  readonly list: "running" | "over" | "withdrawn" | "erased";
  /** The sort moment. */
  readonly at: Temporal.Instant;
}

/**
 * Independent of the current time, so that no departure is rewritten just because time passes. When no more mails will
 * be sent it is `over` at its completion, which may be in the future. A running one is sorted by its next mail; if
 * everything left waits for a person, by that past moment, so that it comes first.
 */
export function placeInList(departure: Departure): PlaceInList {
  const { erased, withdrawn, mailings } = departure;
  if (erased) return { list: "erased", at: erased };
  if (withdrawn) return { list: "withdrawn", at: withdrawn.at };
  const completed = completedAt(departure);
  if (completed) return { list: "over", at: completed };
  const unsent = mailings.filter((mailing) => !isFinished(mailing));
  const open = unsent.filter(isOpen);
  const moments = (open.length > 0 ? open : unsent).map(({ at }) => at.epochMilliseconds);
  return { list: "running", at: Temporal.Instant.fromEpochMilliseconds(Math.min(...moments)) };
}
