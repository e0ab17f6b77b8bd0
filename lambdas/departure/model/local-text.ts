import type { Temporal } from "temporal-polyfill";

/**
 * `2027-02-01T09:00:00`: a moment's local time to the second, for years of four digits. The same as Temporal's own text in a
 * quarter of its time, since a submission writes some ninety of them.
 */
export function localText({
  year,
  month,
  day,
  hour,
  minute,
  second,
}: Temporal.ZonedDateTime): string {
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

function two(part: number): string {
  return part < 10 ? `0${part}` : `${part}`;
}
