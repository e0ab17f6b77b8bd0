import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";

/** Mails that left, and how many of them SES reported as delivered or not. */
export interface HeardOf {
  readonly sent: number;
  readonly heardOf: number;
}

export const NONE_SENT: HeardOf = { sent: 0, heardOf: 0 };

/** A report may take hours, since SES tries for half a day. */
const FROM = { hours: 24 * 8 };
const UNTIL = { hours: 24 };
/** A single report may be lost: SES promises none. */
const FEWEST = 2;

/** Of one departure, within a week that ended a day ago. */
export function mailsHeardOf({ mailings }: Departure, now: Temporal.Instant): HeardOf {
  const left = mailings.filter((mailing) => leftBetween(mailing, now));
  const heardOf = left.filter(({ state }) => state.name !== "sent" || state.delivered);
  return { sent: left.length, heardOf: heardOf.length };
}

function leftBetween({ state }: Mailing, now: Temporal.Instant): boolean {
  if (state.name !== "sent" && !(state.name === "refused" && REPORTED.includes(state.why)))
    return false;
  const { compare } = Temporal.Instant;
  return compare(state.at, now.subtract(FROM)) >= 0 && compare(state.at, now.subtract(UNTIL)) <= 0;
}

/** Refusals that SES reports afterwards. */
const REPORTED: readonly string[] = ["bounced", "not-delivered", "rejected", "complaint"];

export function sumOf(one: HeardOf, other: HeardOf): HeardOf {
  return { sent: one.sent + other.sent, heardOf: one.heardOf + other.heardOf };
}

/** Nothing was heard of any: what SES reports does not reach us. */
export function isUnheardOf({ sent, heardOf }: HeardOf): boolean {
  return sent >= FEWEST && heardOf === 0;
}
