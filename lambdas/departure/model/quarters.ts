import { Temporal } from "temporal-polyfill";

const MINUTES = 15;
const QUARTER = MINUTES * 60_000;

/** The beginnings of the quarters of an hour that a moment touches. */
export function quartersOf({
  at,
  minutes,
}: {
  readonly at: Temporal.ZonedDateTime;
  readonly minutes: number;
}): Temporal.Instant[] {
  const first = Math.floor(at.epochMilliseconds / QUARTER);
  const end = Math.ceil((at.epochMilliseconds + minutes * 60_000) / QUARTER);
  return Array.from({ length: Math.max(1, end - first) }, (_, index) =>
    Temporal.Instant.fromEpochMilliseconds((first + index) * QUARTER),
  );
}
