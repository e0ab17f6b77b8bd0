import type { Temporal } from "temporal-polyfill";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";

/**
 * Notes an export in the history, once a day per person. The edition and the outbox stay unchanged, so forms being
 * filled in meanwhile are not refused.
 */
export function exported(
  departure: Departure,
  { now, who }: Pick<Context, "now"> & Actor,
): Departure {
  const { history, timeZone } = departure;
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  const isNoted = history.some(
    (line) => line.what === "exported" && line.who === who && dayOf(line.at).equals(dayOf(now)),
  );
  if (isNoted) return departure;
  return { ...departure, history: [...history, { at: now, who, what: "exported" }] };
}
