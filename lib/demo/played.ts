import type { Temporal } from "temporal-polyfill";
import type { WithdrawalReason } from "../../lambdas/departure/model/departure.ts";
import { DIGEST, QUARTER_DIGEST } from "../../lambdas/departure/model/mail-message.ts";
import type { CapturedMail } from "../local/ses/captured-mail.ts";
import type { Write } from "../rules/life.ts";
import type { ToldInsights } from "./insights-in-words.ts";
import type { Answering } from "./leaver-pages.ts";
import type { Sample, SampleChange } from "./samples.ts";
import type { ToldDeparture } from "./told.ts";

/** Everything the demo saw, from the first submission until nothing was left to send. */
export interface Played {
  readonly departures: readonly PlayedDeparture[];
  readonly mails: readonly CapturedMail[];
  /** Every change of a departure, as it then stood in the table. */
  readonly writes: readonly Write[];
  readonly deadLetters: number;
  /** What was published in the end. */
  readonly insights: ToldInsights;
  /** Functions that failed, by name. */
  readonly faults: readonly string[];
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

export interface PlayedDeparture {
  readonly sample: Pick<Sample, "file" | "shows" | "at" | "forgets" | "line">;
  /** What was said on pages by the leaver and by who held the talk, earliest first. */
  readonly said: readonly PlayedSaid[];
  /** What POST /departures answered: the plan that the mails are held against. */
  readonly recorded: ToldDeparture;
  readonly withdrawal?: PlayedWithdrawal;
  /** What HR changed, earliest first. */
  readonly changes: readonly PlayedChange[];
  /** What was said to be done, earliest first. */
  readonly marks: readonly PlayedMark[];
  /** What GET answered at the end. */
  readonly ended: ToldDeparture;
}

export interface PlayedWithdrawal {
  readonly reason: WithdrawalReason;
  readonly at: Temporal.Instant;
  readonly answer: ToldDeparture;
}

/** A change as it was asked for, and the plan that the API answered with. */
export interface PlayedChange extends SampleChange {
  readonly answer: ToldDeparture;
}

/** Somebody pressed "done" in a mail, or HR said it of a step of its own. */
export interface PlayedMark {
  readonly step: string;
  readonly at: Temporal.Instant;
}

export type Said =
  | { readonly what: "answered at the end"; readonly how: Answering }
  /** As the page names it: local time. */
  | { readonly what: "chose a talk"; readonly moment: string }
  | {
      readonly what:
        | "answered half a year later"
        | "said no, thank you"
        | "told HR of the talk"
        | "read what was written";
    };

/** What somebody said on a page behind a mail's link. */
export type PlayedSaid = Said & {
  readonly page: string;
  readonly at: Temporal.Instant;
  readonly mail: CapturedMail;
};

/** HR's morning mail is of no departure. */
export function isDigest({ tags }: Pick<CapturedMail, "tags">): boolean {
  return tags.mailing === DIGEST;
}

/** Nor is HR's mail about a quarter, which no rule of departures is about. */
export function isOfQuarter({ tags }: Pick<CapturedMail, "tags">): boolean {
  return tags.mailing === QUARTER_DIGEST;
}
