import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";

/** More than a burst, or a message lost in one, takes, and before what is late becomes a catch-up. */
const OVERDUE_AFTER_MINUTES = 60;

/** Mailings that nobody has sent an hour after their moment, though nothing stands in their way. */
export function overdueMailings({ mailings }: Departure, now: Temporal.Instant): Mailing[] {
  return mailings.filter(
    ({ state, cancelled, at }) =>
      state.name === "pending" && !cancelled && minutesBetween(at, now) >= OVERDUE_AFTER_MINUTES,
  );
}

export function minutesBetween(
  { epochMilliseconds: from }: Temporal.ZonedDateTime,
  { epochMilliseconds: until }: Temporal.Instant,
): number {
  return Math.floor((until - from) / 60_000);
}
