import { Temporal } from "temporal-polyfill";
import { deletionMoment } from "./deletion-day.ts";
import type { Departure } from "./departure.ts";
import { erase } from "./erase.ts";
import { TOTZIENS } from "./history.ts";
import type { Circumstances } from "./submit.ts";

/** Erases, without being asked, whoever has been kept long enough. */
export function forget(departure: Departure, circumstances: Omit<Circumstances, "who">): Departure {
  const due = deletionMoment(departure, circumstances)?.toInstant();
  if (!due || Temporal.Instant.compare(due, circumstances.now) > 0) return departure;
  const erased = erase(departure, { ...circumstances, who: TOTZIENS });
  // Nobody changed anything: it is no edition.
  return { ...erased, edition: departure.edition };
}
