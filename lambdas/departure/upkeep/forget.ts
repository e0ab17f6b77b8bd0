import { Temporal } from "temporal-polyfill";
import { erase } from "../changes/erase.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { TOTZIENS } from "../model/history.ts";
import { deletionMoment } from "../timeline/deletion-day.ts";

/** Erases, automatically, a departure that has been kept long enough. */
export function forget(departure: Departure, context: Context): Departure {
  const due = deletionMoment(departure, context)?.toInstant();
  if (!due || Temporal.Instant.compare(due, context.now) > 0) return departure;
  const erased = erase(departure, { ...context, who: TOTZIENS });
  // Not a change by a person, so the edition stays.
  return { ...erased, edition: departure.edition };
}
