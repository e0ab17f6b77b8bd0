import type { Temporal } from "temporal-polyfill";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";

/**
 * Somebody took a copy of all that is kept: a line in the history, once a day for each who does. It changes nothing else, so
 * neither the edition nor what Scheduler is to do: whoever fills in a form meanwhile is not refused for it.
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
