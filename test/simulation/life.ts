import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { MailingMessage } from "../../lambdas/departure/model/mailing.ts";
import type { Mail } from "../../lambdas/departure/model/ports.ts";
import type { Act } from "./acts.ts";
import type { Fault } from "./faults.ts";
import type { Story } from "./story.ts";

/** Everything that was seen of one life. */
export interface Life {
  readonly story: Story;
  readonly mails: readonly SentMail[];
  readonly digests: readonly SentDigest[];
  readonly writes: readonly Write[];
  /** Everything that people did, those who read a mail too. */
  readonly acts: readonly Act[];
  readonly answers: readonly Answer[];
  /** As they were before time alone made them forgotten, and in the end. */
  readonly departures: readonly Departure[];
  readonly ended: readonly Departure[];
  readonly deadLetters: readonly MailingMessage[];
  /** When it was first taken in that a mailing had left, by the name of its schedule. */
  readonly toldAt: ReadonlyMap<string, number>;
  /** What was taken in of a mail, in that order, by the name of its schedule: `Email Delivered`, `Email Bounced Transient`. */
  readonly heard: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same of all that SES told, although whoever took it in may have died of it. */
  readonly said: ReadonlyMap<string, ReadonlySet<string>>;
  /** When somebody started whose clock had jumped ahead. */
  readonly clocksAhead: readonly number[];
  /** Names of schedules at rest that nobody wants, and of mailings that have none. */
  readonly drift: readonly string[];
  /** The locks in which each departure stands, or stood until it was forgotten, and in the end. */
  readonly standsIn: ReadonlyMap<string, readonly string[]>;
  /** The words by which a departure is found. */
  readonly foundBy: (departureId: string) => readonly string[];
  readonly standsInTheEnd: ReadonlyMap<string, readonly string[]>;
  readonly isOver: boolean;
  readonly faults: readonly Fault[];
}

export interface Posted {
  readonly at: number;
  /** What time it was for whoever sent it. */
  readonly clock: number;
  readonly mail: Mail;
  readonly message: MailingMessage;
}

export interface SentMail extends Posted {
  /** When the mailer took it. */
  readonly claimedAt: number;
  /** As it was then: what the mailer knew. */
  readonly departure: Departure;
}

/** HR's morning mail. */
export type SentDigest = Posted;

/** One change of a departure. */
export interface Write {
  readonly at: number;
  /** The function that wrote; undefined where nobody can tell. */
  readonly by: string | undefined;
  readonly before: Departure | undefined;
  readonly after: Departure;
}

/** What the client of the API was told in the end. */
export interface Answer {
  readonly at: number;
  readonly act: Act;
  readonly departure?: Departure;
  readonly refusal?: string;
}

/** A mailing, whatever its revision. */
export function nameOf({ departureId, mailingId }: MailingMessage): string {
  return `${departureId} ${mailingId}`;
}
