import { Temporal } from "temporal-polyfill";
import type { Underway } from "../../lambdas/departure/model/ports.ts";

/** The last note. */
export function inMemoryUnderway(): Underway {
  let last: Temporal.Instant | undefined;
  return {
    is: async (now) => last !== undefined && Temporal.Instant.compare(last, now) > 0,
    async note(until) {
      last = until;
    },
  };
}
