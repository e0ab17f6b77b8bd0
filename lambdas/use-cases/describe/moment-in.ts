import type { Temporal } from "temporal-polyfill";
import { instantText, localText } from "../../departure/model/local-text.ts";

/** Local time with its zone, and the instant. */
export function momentIn(at: Temporal.ZonedDateTime) {
  return {
    local: localText(at),
    zone: at.timeZoneId,
    instant: instantText(at),
  };
}
