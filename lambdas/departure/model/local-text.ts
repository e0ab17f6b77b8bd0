import type { Temporal } from "temporal-polyfill";
import { rememberedWith } from "./remembered.ts";

/**
 * `2027-02-01T09:00:00`: a moment's local time to the second, for years of four digits. The same as Temporal's own text in a
 * quarter of its time, and remembered: a submission stores each moment, and answers with most of them twice.
 */
export const localText = rememberedWith(textOf);

/** `2027-02-01T08:00:00Z`: the same in UTC, the second rounded down. A quarter of Temporal's time, too. */
export function instantText({
  epochMilliseconds,
}: Pick<Temporal.Instant, "epochMilliseconds">): string {
  return `${new Date(epochMilliseconds).toISOString().slice(0, "2027-02-01T08:00:00".length)}Z`;
}

function textOf({ year, month, day, hour, minute, second }: Temporal.ZonedDateTime): string {
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

function two(part: number): string {
  return part < 10 ? `0${part}` : `${part}`;
}
