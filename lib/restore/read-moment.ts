import { Temporal } from "temporal-polyfill";
import { planTimeZone } from "../plan-time-zone.ts";
import { SetupError } from "../setup-error.ts";

/** A moment as an operator types it: local on that clock, or with an offset. */
export function readMoment(text: string | undefined, timeZone: string): Temporal.Instant {
  const moment = text === undefined ? undefined : (withOffset(text) ?? local(text, timeZone));
  if (moment) return moment.round("second");
  throw new SetupError(
    `--to is ${text === undefined ? "missing" : `"${text}"`}; allowed: a moment such as 2027-01-18T20:00 (in ${timeZone}) or 2027-01-18T19:00Z.`,
  );
}

/** A moment on the plan's clock, with its offset: it can be given back as it is. */
export function momentWords(moment: Temporal.Instant): string {
  return moment.toString({ timeZone: planTimeZone(), smallestUnit: "second" });
}

function withOffset(text: string): Temporal.Instant | undefined {
  return tried(() => Temporal.Instant.from(text));
}

function local(text: string, timeZone: string): Temporal.Instant | undefined {
  if (!/T\d/.test(text)) return undefined;
  return tried(() => Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant());
}

function tried(read: () => Temporal.Instant): Temporal.Instant | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
