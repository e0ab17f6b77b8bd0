import type { Temporal } from "temporal-polyfill";
import type { Departure } from "./departure.ts";
import type { MailingMessage, MailingState } from "./mailing.ts";
import type { Departures } from "./ports.ts";

/** The record, for who sends mailings and hears what became of them. */
export interface ClaimedDepartures extends Departures {
  /**
   * Takes a mailing for sending: pending, of that revision, due and not yet late. The departure as it is with the
   * claim, or undefined when the mailing is not to be sent by this message.
   */
  claim(message: MailingMessage, now: Temporal.Instant): Promise<Departure | undefined>;
  /**
   * Says what became of a claimed mailing. False when it is not claimed in that revision (any more): somebody else
   * has said so.
   */
  settle(claimed: Departure, message: MailingMessage, state: MailingState): Promise<boolean>;
}

/** The record, for who looks after it as time passes. */
export interface DueDepartures extends Departures {
  /** Puts right when the sweep looks next. False when somebody wrote in between. */
  correctDue(departure: Departure): Promise<boolean>;
  /** The ids of departures, and of morning mails, that the sweep must look at by now, of the last `days` days. */
  due(now: Temporal.Instant, days: number): Promise<string[]>;
}

/** All there is, for who compares it: listed, so it may lag a second. */
export interface ListedDepartures extends DueDepartures {
  /** All that the sweep must look at by now or later, however long it has been waiting. */
  allDue(): AsyncIterable<Due>;
}

/** What the sweep must look at, and from when on; early perhaps, never late. */
export interface Due {
  readonly id: string;
  readonly at: Temporal.Instant;
}
