import type { Temporal } from "temporal-polyfill";
import type { Departure, DepartureStatus } from "./departure.ts";

/** By which words of a name a departure is found. */
export interface Names {
  /** From now on by these and no others, unless a later mark has said so already. */
  keep(found: FoundBy): Promise<void>;
}

export interface FoundBy extends IndexEntry {
  readonly words: readonly string[];
}

/** What is kept of a departure beside it, so that it is found. */
export interface IndexEntry {
  readonly departureId: string;
  /** By how many it may have been found before, at most. */
  readonly before: number;
  /** The version of the departure that asks for it. */
  readonly mark: number;
  readonly now: Temporal.Instant;
}

/** Whether departures are found as they should be, for who mends it. */
export interface SearchIndexCheck {
  /**
   * It stands in the list and in all that it is found by as it should, and nowhere else. True too where somebody wrote it
   * since it was read.
   */
  isIndexed(departure: Departure): Promise<boolean>;
}

/** All departures as HR looks for them. Which there are may lag a second; what is told of each is the latest. */
export interface Listing {
  /** In a state: those that run by their next moment, all others the latest first. */
  inState(state: DepartureStatus, page: PageAsked): Promise<ListedPage>;
  /** Those of a name with a word for each of these that begins like it. One of them has two letters at least. Erased ones have no name. */
  found(words: readonly string[], page: PageAsked): Promise<ListedPage>;
  /** Those of whom that address is the manager for good, by their next moment; erased ones have none. It reads all that this manager has. */
  of(manager: string, page: PageAsked): Promise<ListedPage>;
}

export interface PageAsked {
  readonly now: Temporal.Instant;
  /** At most so many. */
  readonly limit: number;
  /** A position, as `Listing` told it for the same question. */
  readonly after?: string;
}

/** There may be fewer than asked for, and still more to come. */
export interface ListedPage {
  readonly departures: readonly Departure[];
  /** The position from which the next page goes on; absent at the end. */
  readonly next?: string;
}
