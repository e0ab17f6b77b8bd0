import type { Temporal } from "temporal-polyfill";
import type { CapturedMail } from "../local/ses/captured-mail.ts";
import type { Sample } from "./samples.ts";
import type { ToldDeparture } from "./told.ts";

/** Everything the demo saw, from the first submission until nothing was left to send. */
export interface Played {
  readonly departures: readonly PlayedDeparture[];
  readonly mails: readonly CapturedMail[];
  readonly deadLetters: number;
  /** Functions that failed, by name. */
  readonly faults: readonly string[];
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

export interface PlayedDeparture {
  readonly sample: Pick<Sample, "file" | "shows" | "at">;
  /** What POST /departures answered: the plan that the mails are held against. */
  readonly recorded: ToldDeparture;
  readonly withdrawal?: PlayedWithdrawal;
  /** What GET answered at the end. */
  readonly ended: ToldDeparture;
}

export interface PlayedWithdrawal {
  readonly reason: string;
  readonly at: Temporal.Instant;
  readonly answer: ToldDeparture;
}
