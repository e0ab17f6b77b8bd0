import { Temporal } from "temporal-polyfill";
import { localText } from "../departure/model/local-text.ts";

export function toSeconds({
  epochMilliseconds,
}: Temporal.Instant | Temporal.ZonedDateTime): number {
  return Math.floor(epochMilliseconds / 1000);
}

export function fromSeconds(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
}

/** `2027-02-01T09:00`, with seconds only where there are any. */
export function toLocal(at: Temporal.ZonedDateTime): string {
  return localText(at).replace(/:00$/, "");
}

/** Cached: converting local time is slow, and a function reads the same departures again. */
export function fromLocal(local: string, timeZone: string): Temporal.ZonedDateTime {
  const key = `${local} ${timeZone}`;
  const known = read.get(key);
  if (known) return known;
  const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone);
  if (read.size >= READ_AT_MOST) read.clear();
  read.set(key, moment);
  return moment;
}

const read = new Map<string, Temporal.ZonedDateTime>();
/** About a megabyte. */
const READ_AT_MOST = 5000;

/** The object without undefined values, because an absent key is not an undefined one. */
export function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as never;
}
