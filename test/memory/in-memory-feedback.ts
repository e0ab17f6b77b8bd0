import { Temporal } from "temporal-polyfill";
import type { FeedbackLine, FeedbackPool } from "../../lambdas/departure/model/feedback.ts";

/** Managers' lines about the plan in a map. */
export function inMemoryFeedback(): FeedbackPool {
  const lines = new Map<string, FeedbackLine>();
  return {
    async add(line) {
      if (!lines.has(line.id)) lines.set(line.id, line);
    },
    all: async (today) =>
      [...lines.values()]
        .filter(({ until }) => Temporal.PlainDate.compare(today, until) < 0)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
