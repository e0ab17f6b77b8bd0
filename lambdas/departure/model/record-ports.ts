import type { Temporal } from "temporal-polyfill";
import type { Departure } from "./departure.ts";
import type { MailingMessage, MailingState } from "./mailing.ts";
import type { Departures, PersonLock } from "./ports.ts";

/** Departures, for functions that send mail or process its events. */
export interface ClaimedDepartures extends Departures {
  /**
   * Claims a mailing for sending: pending, in that revision, due and not yet late. Returns the departure with the
   * claim; undefined if this message must not send it.
   */
  claim(message: MailingMessage, now: Temporal.Instant): Promise<Departure | undefined>;
  /**
   * Records the outcome of a claim; false if that revision is no longer claimed, so its outcome is already recorded.
   */
  settle(claimed: Departure, message: MailingMessage, state: MailingState): Promise<boolean>;
}

/** Departures, for the sweep. */
export interface DueDepartures extends Departures {
  /** Corrects the sweep's next check; false if the departure was written since. */
  correctDue(departure: Departure): Promise<boolean>;
  /** Ids of departures and digests that are due for a check, from the last `days` days. */
  due(now: Temporal.Instant, days: number): Promise<string[]>;
  /** Those of these that exist, by id. */
  findAll(ids: readonly string[]): Promise<ReadonlyMap<string, Departure>>;
}

/** All departures, for reconcile; listed, so they may lag by a second. */
export interface ListedDepartures extends DueDepartures {
  /** Everything that is or will be due for a check, however old. */
  allDue(): AsyncIterable<Due>;
}

/** What the sweep must check, and when; early perhaps, never late. */
export interface Due {
  readonly id: string;
  readonly at: Temporal.Instant;
}

/** Departures with mails that a restore left unconfirmed. One may stay in the list after its mails were settled elsewhere. */
export interface UncertainDepartures {
  /** Their ids, in order. */
  all(): Promise<string[]>;
  add(ids: readonly string[]): Promise<void>;
  drop(id: string): Promise<void>;
}

/** What is known of the many people in a file. Reads are consistent. */
export interface KnownPeople {
  /** Those of these locks that exist. */
  locks(locks: readonly string[]): Promise<readonly PersonLock[]>;
  /** Those of these departures that exist, by id. */
  departures(ids: readonly string[]): Promise<ReadonlyMap<string, Departure>>;
}
