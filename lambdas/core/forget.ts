import { Temporal } from "temporal-polyfill";
import type { Context } from "./context.ts";
import { deletionMoment } from "./deletion-day.ts";
import type { Departure } from "./departure.ts";
import { erase } from "./erase.ts";
import { TOTZIENS } from "./history.ts";

/** Erases, without being asked, whoever has been kept long enough. */
export function forget(departure: Departure, context: Context): Departure {
  const due = deletionMoment(departure, context)?.toInstant();
  if (!due || Temporal.Instant.compare(due, context.now) > 0) return departure;
  const erased = erase(departure, { ...context, who: TOTZIENS });
  // Nobody changed anything: it is no edition.
  return { ...erased, edition: departure.edition };
}
