import { Temporal } from "temporal-polyfill";
import { type Departure, momentOf } from "./departure.ts";
import { isOver, unfinishedHrSteps } from "./departure-status.ts";
import { isOpen } from "./mailing.ts";

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
  const unsent = mailings.filter((mailing) => !isOver(mailing));
  if (unsent.length === 0)
    return { list: "over", at: inOrder(doneAt(departure)).at(-1) as Temporal.Instant };
  const open = unsent.filter(isOpen);
  const moments = (open.length > 0 ? open : unsent).map(({ at }) => at.toInstant());
  return { list: "running", at: inOrder(moments)[0] as Temporal.Instant };
}

/** When it was submitted, when each mail was sent, and the moments of those of HR's own steps that nobody has marked. */
function doneAt(departure: Departure): Temporal.Instant[] {
  return [
    ...departure.history.slice(0, 1).map(({ at }) => at),
    ...departure.mailings.flatMap(({ state }) => (state.name === "sent" ? state.at : [])),
    ...unfinishedHrSteps(departure).map((step) => momentOf(step).toInstant()),
  ];
}

function inOrder(moments: Temporal.Instant[]): Temporal.Instant[] {
  return moments.sort(Temporal.Instant.compare);
}
