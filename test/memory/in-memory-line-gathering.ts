import type { OpenLine } from "../../lambdas/departure/model/closing-ports.ts";
import type { GatheredLines, LineGathering } from "../../lambdas/departure/model/lesson-ports.ts";

/** The pool in a map, over the lines of the closing job. */
export function inMemoryLineGathering(lines: Map<string, OpenLine>): LineGathering {
  const pool = new Map<string, GatheredLines>();
  return {
    of: async (months) => months.flatMap((month) => pool.get(month) ?? []),
    lines: async () => [...lines.values()],
    async gather(gathered) {
      if (!pool.has(gathered.month)) pool.set(gathered.month, gathered);
    },
    async end(month) {
      for (const { id } of pool.get(month)?.lines ?? []) lines.delete(id);
      pool.delete(month);
    },
  };
}
