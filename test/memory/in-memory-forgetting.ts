import { Temporal } from "temporal-polyfill";
import type { Forgetting } from "../../lambdas/departure/model/answer-ports.ts";

export interface MemoryOfForgetting extends Forgetting {
  /** By departure, until when its answers go. */
  readonly orders: Map<string, Temporal.Instant>;
}

/** Orders in a map. */
export function inMemoryForgetting(
  orders: MemoryOfForgetting["orders"] = new Map(),
): MemoryOfForgetting {
  return {
    orders,
    async order(departureId, until) {
      const earlier = orders.get(departureId);
      if (!earlier || Temporal.Instant.compare(earlier, until) < 0) orders.set(departureId, until);
    },
  };
}
