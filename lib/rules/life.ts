import type { Departure } from "../../lambdas/departure/model/departure.ts";
import type { MailingMessage } from "../../lambdas/departure/model/mailing.ts";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import type { Mail } from "../../lambdas/departure/model/ports.ts";
import type { WorkCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import type { Act } from "./acts.ts";
import type { Outages } from "./outages.ts";

/** One or more departures observed from beginning to end, as far as the rules need. */
export interface Life extends Outages {
  /** With every name that its steps ever had. */
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  /** The plans that were in force between two moments. */
  readonly plansBetween: (from: number, until: number) => readonly Plan[];
  readonly mails: readonly SentMail[];
  readonly digests: readonly SentDigest[];
  readonly writes: readonly Write[];
  readonly answers: readonly Answer[];
  /** As they were before time alone made them forgotten, and in the end. */
  readonly departures: readonly Departure[];
  readonly ended: readonly Departure[];
  readonly deadLetters: readonly MailingMessage[];
  /** When a mailing was first recorded as sent, by the name of its schedule. */
  readonly toldAt: ReadonlyMap<string, number>;
  /** Starts of functions whose clock was ahead. */
  readonly clocksAhead: readonly number[];
}

export interface Posted {
  readonly at: number;
  /** The time by the sender's clock. */
  readonly clock: number;
  readonly mail: Pick<Mail, "to" | "text" | "calendar" | "isForwarded">;
  readonly message: MailingMessage;
}

export interface SentMail extends Posted {
  /** When the mailer claimed it. */
  readonly claimedAt: number;
  /** As it was then: what the mailer knew. */
  readonly departure: Departure;
}

/** HR's digest. */
export type SentDigest = Posted;

/** One change of a departure. */
export interface Write {
  readonly at: number;
  /** The function that wrote; undefined if unknown. */
  readonly by: string | undefined;
  readonly before: Departure | undefined;
  readonly after: Departure;
}

/** The final response to an act. */
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
