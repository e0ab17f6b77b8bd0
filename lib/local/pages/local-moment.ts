import { Temporal } from "temporal-polyfill";

/** The time zone of the local pages; the program's own is per departure. */
export const TIME_ZONE = "Europe/Amsterdam";

const FORMAT = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE,
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** For example `Tue, 24 Nov 2026, 09:00`. */
export function localMoment(epochMilliseconds: number): string {
  return FORMAT.format(epochMilliseconds);
}

/** As a date field of a form holds it: `2026-11-24T09:00`. */
export function fieldMoment(epochMilliseconds: number): string {
  const local =
    Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(TIME_ZONE);
  return local.toPlainDateTime().toString({ smallestUnit: "minute" });
}

/** Parses such a field; undefined if invalid. A date alone means midnight. */
export function parseFieldMoment(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(TIME_ZONE).toInstant();
  } catch {
    return undefined;
  }
}

/** The local date. */
export function localDay(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
}
