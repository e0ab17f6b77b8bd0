import type { Temporal } from "temporal-polyfill";

/** The wall clock with its zone, and the instant. */
export function momentIn(at: Temporal.ZonedDateTime) {
  return {
    local: at.toPlainDateTime().toString({ smallestUnit: "second" }),
    zone: at.timeZoneId,
    instant: at.toInstant().toString(),
  };
}
