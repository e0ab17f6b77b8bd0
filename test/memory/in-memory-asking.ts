import type { Asking } from "../../lambdas/departure/model/listing.ts";
import type { MemoryOfDepartures } from "./in-memory-departures.ts";

/** What asks for HR, in memory, by the promises of the port. */
export function inMemoryAsking(departures: Pick<MemoryOfDepartures, "all">): Asking {
  return {
    async asking(now, limit) {
      const found = departures
        .all()
        .map((departure) => ({
          departure,
          from: departure.asksFrom?.epochMilliseconds ?? Infinity,
        }))
        .filter(({ from }) => from <= now.epochMilliseconds)
        .sort((one, other) => one.from - other.from)
        .map(({ departure }) => departure);
      return { departures: found.slice(0, limit), hasMore: found.length > limit };
    },
  };
}
