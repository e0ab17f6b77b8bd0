import type { Temporal } from "temporal-polyfill";

/** Local time with its zone, and the instant. */
export function momentIn(at: Temporal.ZonedDateTime) {
  return {
    local: at.toPlainDateTime().toString({ smallestUnit: "second" }),
    zone: at.timeZoneId,
    instant: at.toInstant().toString(),
  };
}
