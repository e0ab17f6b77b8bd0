import { Temporal } from "temporal-polyfill";
import type {
  HeldBy,
  HeldMoment,
  HeldMoments,
} from "../../lambdas/departure/model/answer-ports.ts";
import { quartersOf } from "../../lambdas/departure/model/quarters.ts";

/** Held moments in a map, by the promises of the port. */
export function inMemoryHeldMoments(clock: () => Temporal.Instant): HeldMoments {
  const held = new Map<string, HeldBy>();
  const keyOf = (holder: string, day: Temporal.PlainDate) => `${holder.toLowerCase()} ${day} `;
  const keysOf = (moment: HeldMoment) =>
    quartersOf(moment).map((each) => `${keyOf(moment.holder, moment.at.toPlainDate())}${each}`);
  return {
    async hold(moment) {
      const keys = keysOf(moment);
      const other = keys
        .flatMap((key) => held.get(key) ?? [])
        .find(({ by }) => by !== moment.departureId);
      if (other) return other;
      const since = clock().round({ smallestUnit: "second", roundingMode: "floor" });
      for (const key of keys) held.set(key, { by: moment.departureId, since });
      return "held";
    },
    async release(moment) {
      for (const key of keysOf(moment))
        if (held.get(key)?.by === moment.departureId) held.delete(key);
    },
    async taken(holder, day) {
      const start = keyOf(holder, day);
      return [...held.keys()]
        .filter((key) => key.startsWith(start))
        .map((key) => Temporal.Instant.from(key.slice(start.length)))
        .sort(Temporal.Instant.compare);
    },
  };
}
