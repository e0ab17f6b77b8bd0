import type { Counters } from "../../lambdas/departure/model/insight-ports.ts";
import type { MemoryOfClosing } from "./in-memory-closing.ts";

/** The publishing job's side of what the closing job counted. */
export function inMemoryCounters({
  counters,
  tallies,
}: Pick<MemoryOfClosing, "counters" | "tallies">): Counters {
  return {
    all: async () =>
      [...counters].map(([name, fields]) => ({ name, fields: Object.fromEntries(fields) })),
    managers: async () =>
      [...tallies.managers.values()].map(({ hashes, ...where }) => ({
        ...where,
        managers: [...hashes],
      })),
  };
}
