import type { Temporal } from "temporal-polyfill";
import type { Departure, Role } from "./departure.ts";
import type { IndexEntry } from "./listing.ts";
import type { MailMessage } from "./mail-message.ts";
import type { Mailing, MailingMessage, MailingState } from "./mailing.ts";
import type { PersonEntry } from "./person-keys.ts";
import type { QuarterNews } from "./quarter-news.ts";
import type { InRole } from "./responsible.ts";
import type { WebhookEvent } from "./webhook-event.ts";

/** All departures. Reads are consistent. */
export interface Departures {
  find(id: string): Promise<Departure | undefined>;
  /** Saves a new departure; false if the id exists. */
  create(departure: Departure): Promise<boolean>;
  /** Saves what a rule made of the version it was given; false when somebody wrote in between, or when it was read as reserved. A fault where a newer version of the program wrote it. */
  save(departure: Departure): Promise<boolean>;
  /** Reserves it until then for a withdrawal or an erasure. Only the version returned here can be saved. */
  reserve(id: string, until: Temporal.Instant): Promise<Departure | undefined>;
  /** Waits between two attempts, longer each time, so that other writers get through. */
  pause(tries: number): Promise<void>;
  /** Clears the outbox unless a later save added to it, and moves the sweep's next check on. */
  clearOutbox(departure: Departure): Promise<void>;
  /**
   * Ids of departures in which this address has or had the role on some days; withdrawn and erased ones are excluded.
   * May lag by a second.
   */
  responsible(role: Role, address: string): Promise<string[]>;
  /** Makes these its only temporary role holders in the index, unless a later version wrote others. */
  keepRoles(found: FoundByRoles): Promise<void>;
  /** Ids of all departures of one person, by hash. May lag by a second. */
  ofPerson(person: string): Promise<string[]>;
}

export interface FoundByRoles extends IndexEntry {
  readonly roles: readonly InRole[];
}

/**
 * Mails to HR that are each sent once: one per HR address and day, with the departures it covers, and one per quarter with
 * what leavers said.
 */
export interface Digests {
  find(id: string): Promise<Digest | undefined>;
  /** False if that address has one for that day, or there is one for that quarter. */
  create(digest: Digest): Promise<boolean>;
  /** Claims it for sending; undefined unless it is pending. */
  claim(id: string, now: Temporal.Instant): Promise<Digest | undefined>;
  /** Records the outcome of a claimed or pending one; false if it is already recorded. */
  settle(digest: Digest, state: MailingState): Promise<boolean>;
}

export interface Digest {
  /** 32 hexadecimal characters, from the address and the day, or from the quarter. */
  readonly id: string;
  readonly day: Temporal.PlainDate;
  /** Ids of the departures it covers. */
  readonly departures: readonly string[];
  /** What it tells of a quarter; it then covers no departures. */
  readonly news?: QuarterNews;
  /** When it was made, or from when on it may leave. */
  readonly since: Temporal.Instant;
  readonly state: MailingState;
}

/** Signed links in mails. */
export interface Links {
  /** A token for a URL. Holding it proves access to the mail, and it works only for that address. */
  sign(link: Link, address: string): Promise<string>;
  /** Reads a token; undefined if it isn't ours or has expired. */
  read(token: string, now: Temporal.Instant): Promise<ReadLink | undefined>;
}

/** `steps`: answer a mailing's steps. `object`: opt out. `card`: the pages behind a printed card. */
export type LinkPurpose = "steps" | "object" | "card";

export interface Link extends MailingMessage {
  readonly purpose: LinkPurpose;
  readonly expires: Temporal.Instant;
}

export interface ReadLink extends Link {
  /** True for the address it was signed for. */
  isFor(address: string): boolean;
}

/**
 * Keeps a person's departures apart without transactions: one lock per identifier, with one entry per departure. Reads
 * are consistent.
 */
export interface PersonLocks {
  find(lock: string): Promise<PersonLock | undefined>;
  /** Those of these that exist, by lock. */
  findAll(locks: readonly string[]): Promise<ReadonlyMap<string, PersonLock>>;
  /**
   * Writes all entries of a lock if it is still as `found`, which is undefined if it didn't exist. False if it has
   * changed.
   */
  put(
    lock: string,
    entries: readonly PersonEntry[],
    found: PersonLock | undefined,
  ): Promise<boolean>;
  /** Removes a departure's entry, whatever else is written meanwhile. */
  leave(lock: string, departureId: string): Promise<void>;
  /** True once every departure is in its locks, which older departures join only through reconcile. */
  hasAll(): Promise<boolean>;
  /** Records that this is so. */
  noteAll(): Promise<void>;
  /** Removes the uniqueness lock from before there were person locks. */
  dropUniquenessLock(lock: string): Promise<void>;
}

export interface PersonLock {
  readonly version: number;
  readonly entries: readonly PersonEntry[];
}

/** Fires at a mailing's moment. */
export interface Schedules {
  /** Idempotent: the name is unique per revision. */
  create(message: MailingMessage, at: Mailing["at"]): Promise<void>;
  /** Succeeds also if it has fired or never existed. */
  remove(name: string): Promise<void>;
}

/** Lists all schedules, for reconcile; may lag by a second. */
export interface ListedSchedules extends Schedules {
  /** The names that begin so; all of them for the empty text. */
  names(prefix: string): AsyncIterable<string>;
}

/** The mailer's queue. */
export interface MailQueue {
  /** At most fifteen minutes of delay. */
  put(message: MailMessage, delaySeconds: number): Promise<void>;
}

/** How full the mailer's queue is, by counts that may lag by a minute. */
export interface MailQueueDepth {
  /** No message waits, is delayed, or is in somebody's hands. */
  isEmpty(): Promise<boolean>;
}

/** What is left of a job that goes through everything in the order of its ids. */
export interface Rest {
  /** The first id that is left, or the beginning of one: lower-case hexadecimal characters. */
  readonly from: string;
  /** How many could not be looked after so far. */
  readonly failed: number;
}

/** Hands the rest of a job on to another run of its function, which begins at once: at least once. */
export interface HandOn {
  handOn(rest: Rest): Promise<void>;
}

/** Tells that a job is being handed on from run to run, so that no other begins beside it. */
export interface Underway {
  /** False once the moment of the last note has passed. */
  is(now: Temporal.Instant): Promise<boolean>;
  /** It is, until then at the latest. */
  note(until: Temporal.Instant): Promise<void>;
}

/** HR's own system, which receives webhook events. */
export interface WebhookReceiver {
  /** `gone`: the endpoint says that it no longer exists. */
  tell(event: WebhookEvent): Promise<"taken" | "not-taken" | "gone">;
}

/** Departures with webhook events to deliver. */
export interface WebhookQueue {
  put(message: WebhookMessage, delaySeconds: number): Promise<void>;
}

/** A departure that has news for the webhook. */
export interface WebhookMessage {
  readonly departureId: string;
}

/** A mail ready to send. */
export interface Mail {
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The leaver's mail, forwarded through the manager. */
  readonly isForwarded?: true;
  /** The one-click opt-out URL (RFC 8058). */
  readonly unsubscribe?: string;
  /** An invitation or cancellation for calendars. */
  readonly calendar?: CalendarEntry;
}

/** An entry in the recipient's calendar. */
export interface CalendarEntry {
  /** The same in every mail about the entry, to any recipient (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly start: Temporal.ZonedDateTime;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
  readonly where?: string;
  /** The place, if it is or contains a web address. */
  readonly url?: string;
  /** When it was last changed. */
  readonly changed: Temporal.Instant;
  /** The organizer's name. */
  readonly organizer: string;
  readonly attendee: { readonly name: string; readonly address: string };
}

/** The outcome of sending a mail. */
export type SendResult =
  | { readonly name: "accepted"; readonly messageId: string }
  /** Too fast: retry soon. */
  | { readonly name: "slow-down" }
  /** Nothing can be sent to anyone for now. */
  | { readonly name: "closed"; readonly because: string }
  /** This address or mail is refused for good. */
  | { readonly name: "refused"; readonly because: string };

export interface Post {
  send(mail: Mail, message: MailMessage): Promise<SendResult>;
}

/** Turns a person's identifiers into hashes. */
export interface Hashing {
  /** 32 hexadecimal characters, the same for the same text while the key lasts. */
  hash(
    purpose:
      | "id"
      | "request"
      | "person"
      | "morning"
      | "asker"
      | "draft"
      | "import"
      | "column"
      | "manager",
    text: string,
  ): Promise<string>;
  /** 32 random hexadecimal characters. */
  random(): string;
}
