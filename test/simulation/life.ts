import type { Departure } from "../../lambdas/core/departure.ts";
import type { MailingMessage } from "../../lambdas/core/mailing.ts";
import type { Mail } from "../../lambdas/core/ports.ts";
import type { Fault } from "./faults.ts";
import type { Act, Story } from "./story.ts";

/** Everything that was seen of one life. */
export interface Life {
  readonly story: Story;
  readonly mails: readonly SentMail[];
  readonly writes: readonly Write[];
  readonly answers: readonly Answer[];
  readonly departures: readonly Departure[];
  readonly deadLetters: readonly MailingMessage[];
  /** Mailings of which SES told nothing, or too late: `nameOf` the message. */
  readonly untold: ReadonlySet<string>;
  /** Names of schedules at rest that nobody wants, and of mailings that have none. */
  readonly drift: readonly string[];
  readonly isOver: boolean;
  readonly faults: readonly Fault[];
}

export interface SentMail {
  readonly at: number;
  readonly mail: Mail;
  readonly message: MailingMessage;
  /** As it was when the mail left. */
  readonly departure: Departure;
}

/** One change of a departure. */
export interface Write {
  readonly at: number;
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
