import type { Temporal } from "temporal-polyfill";
import type { Departure, Role } from "./departure.ts";
import type { IndexEntry } from "./listing.ts";
import type { MailMessage } from "./mail-message.ts";
import type { Mailing, MailingMessage, MailingState } from "./mailing.ts";
import type { PersonEntry } from "./person-keys.ts";
import type { InRole } from "./responsible.ts";
import type { WebhookEvent } from "./webhook-event.ts";

/** The record of every departure. Whoever reads, reads the latest. */
export interface Departures {
  find(id: string): Promise<Departure | undefined>;
  /** Saves a new departure; false when one with this id exists. */
  create(departure: Departure): Promise<boolean>;
  /** Saves what a rule made of the version it was given; false when somebody wrote in between, or when it was read as reserved. A fault where a newer version of the program wrote it. */
  save(departure: Departure): Promise<boolean>;
  /** Reserves it until then for a withdrawal or an erasure, and gives it as it is now, as only who reserved it may save it. */
  reserve(id: string, until: Temporal.Instant): Promise<Departure | undefined>;
  /** Waits a moment between two tries, longer after each, so that who wrote in between gets through. */
  pause(tries: number): Promise<void>;
  /** Clears the mark that a save left, unless a later save left another. Takes what the sweep looks for on to the next moment. */
  clearOutbox(departure: Departure): Promise<void>;
  /** The ids of departures that this address is responsible for in that role on some days, or was; withdrawn and erased ones left out. May lag a second. */
  responsible(role: Role, address: string): Promise<string[]>;
  /** From now on these and no others are responsible for it beside those who are for good, unless a later mark has said so already. */
  keepRoles(found: FoundByRoles): Promise<void>;
  /** The ids of all departures of one person, by the hash of who it is. May lag a second. */
  ofPerson(person: string): Promise<string[]>;
}

export interface FoundByRoles extends IndexEntry {
  readonly roles: readonly InRole[];
}

/** HR's morning mail to one address on one day: who sends it once, and what it tells of. */
export interface Digests {
  find(id: string): Promise<Digest | undefined>;
  /** False when that address has one for that day. */
  create(morning: Digest): Promise<boolean>;
  /** Takes it for sending; undefined when it is not pending. */
  claim(id: string, now: Temporal.Instant): Promise<Digest | undefined>;
  /** Says what became of a claimed or pending one. False when somebody else has said so. */
  settle(morning: Digest, state: MailingState): Promise<boolean>;
}

export interface Digest {
  /** 32 hexadecimal characters, made of the address and the day. */
  readonly id: string;
  readonly day: Temporal.PlainDate;
  /** The departures it tells of. */
  readonly departures: readonly string[];
  /** When it was made. */
  readonly since: Temporal.Instant;
  readonly state: MailingState;
}

/** The signed links in mails. */
export interface Links {
  /** A token that goes into a URL. Whoever has it got the mail: it works only for that address. */
  sign(link: Link, address: string): Promise<string>;
  /** What a token says; undefined when it is not ours, or over at that moment. */
  read(token: string, now: Temporal.Instant): Promise<ReadLink | undefined>;
}

/** `steps`: say what became of a mailing's steps. `object`: no more mails. */
export type LinkPurpose = "steps" | "object";

export interface Link extends MailingMessage {
  readonly purpose: LinkPurpose;
  readonly expires: Temporal.Instant;
}

export interface ReadLink extends Link {
  /** It was signed for this address. */
  isFor(address: string): boolean;
}

/**
 * Keeps the departures of one person apart, where transactions cannot: a lock for each key that identifies somebody, with an
 * entry for each departure that has it. Whoever reads, reads the latest.
 */
export interface PersonLocks {
  find(lock: string): Promise<PersonLock | undefined>;
  /** Writes all entries of a lock, on condition that it is as it was found; undefined: that it is not there. False where somebody else was faster. */
  put(
    lock: string,
    entries: readonly PersonEntry[],
    found: PersonLock | undefined,
  ): Promise<boolean>;
  /** Takes a departure's entry out, whatever else is written meanwhile. */
  leave(lock: string, departureId: string): Promise<void>;
  /** Whether every departure stands in its locks: those that were recorded before there were locks do not by themselves. */
  hasAll(): Promise<boolean>;
  /** From now on it is so. */
  noteAll(): Promise<void>;
  /** Removes what kept a departure unique before there were locks. */
  dropUniquenessLock(guard: string): Promise<void>;
}

export interface PersonLock {
  readonly version: number;
  readonly entries: readonly PersonEntry[];
}

/** What rings at a mailing's moment. */
export interface Schedules {
  /** Doing it twice is doing it once: the name says all. */
  create(message: MailingMessage, at: Mailing["at"]): Promise<void>;
  /** Removing one that has rung, or never was, is fine. */
  remove(name: string): Promise<void>;
}

/** All there is, for who compares it: listed, so it may lag a second. */
export interface ListedSchedules extends Schedules {
  /** The names of all there are, or of those of one departure. */
  names(departureId?: string): AsyncIterable<string>;
}

/** What the mailer works through. */
export interface MailQueue {
  /** At most fifteen minutes of delay. */
  put(message: MailMessage, delaySeconds: number): Promise<void>;
}

/** HR's own system, which follows what happens. */
export interface WebhookReceiver {
  /** `gone`: it says that nobody listens there any more. */
  tell(event: WebhookEvent): Promise<"taken" | "not-taken" | "gone">;
}

/** Departures of which the follower is to be told. */
export interface WebhookQueue {
  put(message: WebhookMessage, delaySeconds: number): Promise<void>;
}

/** A departure that has news for the webhook. */
export interface WebhookMessage {
  readonly departureId: string;
}

/** A mail ready to leave. */
export interface Mail {
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** It is the leaver's, but goes to the manager, who is asked to hand it over. */
  readonly isHandedOver?: true;
  /** Where one click says: no more mails (RFC 8058). */
  readonly unsubscribe?: string;
  /** Goes along as an invitation, or as its end, that calendars understand. */
  readonly calendar?: CalendarEntry;
}

/** An entry in the calendar of whoever gets the mail. */
export interface CalendarEntry {
  /** The same for every mail about the entry, to whomever (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly start: Temporal.ZonedDateTime;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
  readonly where?: string;
  /** Where a click leads, if the place is or names an address of the web. */
  readonly url?: string;
  /** When it was last changed. */
  readonly changed: Temporal.Instant;
  /** In whose name it is sent. */
  readonly organizer: string;
  readonly attendee: { readonly name: string; readonly address: string };
}

/** What the postman answers. */
export type SendResult =
  | { readonly name: "accepted"; readonly messageId: string }
  /** Too fast: try again soon. */
  | { readonly name: "slow-down" }
  /** Nothing can be sent for now, to anybody. */
  | { readonly name: "closed"; readonly because: string }
  /** This address, or this mail, never. */
  | { readonly name: "refused"; readonly because: string };

export interface Post {
  send(mail: Mail, message: MailMessage): Promise<SendResult>;
}

/** Turns what identifies a person into something that does not. */
export interface Hashing {
  /** 32 hexadecimal characters, the same for the same text as long as the key is. */
  hash(
    purpose: "id" | "request" | "person" | "morning" | "asker" | "draft" | "import",
    text: string,
  ): Promise<string>;
  /** 32 hexadecimal characters that nobody can guess. */
  random(): string;
}
