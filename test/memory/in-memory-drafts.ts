import { Temporal } from "temporal-polyfill";
import type { Drafts } from "../../lambdas/departure/model/desk-records.ts";

/** Drafts in a map, by the promises of the port. */
export function inMemoryDrafts(): Drafts {
  const kept = new Map<string, { text: string; until: Temporal.Instant }>();
  return {
    keep: async (key, text, until) => void kept.set(key, { text, until }),
    find: async (key, now) => {
      const draft = kept.get(key);
      return draft && Temporal.Instant.compare(now, draft.until) < 0 ? draft.text : undefined;
    },
    drop: async (key) => void kept.delete(key),
  };
}
