import type { Temporal } from "temporal-polyfill";
import type { Departure, DepartureStatus } from "./departure.ts";

/** The name index: finds departures by the words of a name. */
export interface Names {
  /** Makes these its only words, unless a later version wrote others. */
  keep(found: FoundBy): Promise<void>;
}

export interface FoundBy extends IndexEntry {
  readonly words: readonly string[];
}

/** A departure's index entries. */
export interface IndexEntry {
  readonly departureId: string;
  /** The most entries it may have had before. */
  readonly before: number;
  /** The departure's version that asks for it. */
  readonly mark: number;
  readonly now: Temporal.Instant;
}

/** A departure, and whether its index entries were current when it was read. */
export interface CheckedDeparture {
  readonly departure: Departure;
  /** False also for one that was modified a moment ago. */
  readonly isIndexed: boolean;
}

/** Checks the index, for reconcile. */
export interface SearchIndexCheck {
  /** Those of these departures that exist, by id: a hundred a call, and a hundred entries. */
  read(ids: readonly string[]): Promise<ReadonlyMap<string, CheckedDeparture>>;
  /**
   * True when every index entry of the departure is current, or when it was modified since it was read (the next run
   * will check it).
   */
  isIndexed(departure: Departure): Promise<boolean>;
}

/** HR's views of all departures. Membership may lag by a second; each departure is current. */
export interface Listing {
  /** By status: running ones by next moment, all others latest first. */
  inState(state: DepartureStatus, page: PageAsked): Promise<ListedPage>;
  /**
   * By name: each of these words begins a word of it, and one of them has at least two letters. Erased ones have no
   * name.
   */
  found(words: readonly string[], page: PageAsked): Promise<ListedPage>;
  /** By permanent manager, sorted by next moment; erased ones have none. Reads everything that manager has. */
  of(manager: string, page: PageAsked): Promise<ListedPage>;
}

/** Departures in which something asks for HR, whatever else is stored. May lag by a second; each departure is current. */
export interface Asking {
  /** Those that ask for longest first; perhaps also some in which nothing asks any more. */
  asking(now: Temporal.Instant, limit: number): Promise<AskingPage>;
}

export interface AskingPage {
  readonly departures: readonly Departure[];
  /** There are more than the limit. */
  readonly hasMore: boolean;
}

export interface PageAsked {
  readonly now: Temporal.Instant;
  /** The most results. */
  readonly limit: number;
  /** A position that `Listing` returned for the same query. */
  readonly after?: string;
}

/** May hold fewer than asked for even if there are more. */
export interface ListedPage {
  readonly departures: readonly Departure[];
  /** Where the next page starts; absent at the end. */
  readonly next?: string;
}
