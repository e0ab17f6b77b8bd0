import { Temporal } from "temporal-polyfill";
import type { TallyPlace } from "../../lambdas/departure/model/tally.ts";
import type {
  ClosingTallies,
  DepartmentYear,
  FoundTally,
  TallyOrders,
} from "../../lambdas/departure/model/tally-ports.ts";

interface TallyItem extends FoundTally {
  readonly due: Temporal.Instant;
}

export interface MemoryOfTallies extends ClosingTallies, TallyOrders {
  due(now: Temporal.Instant): TallyPlace[];
  /** When each order is due. */
  moments(): Temporal.Instant[];
  /** Hashes of managers, by year and department. */
  readonly managers: Map<string, DepartmentYear & { readonly hashes: ReadonlySet<string> }>;
}

/** Orders to count in a map, by the promises of both ports. */
export function inMemoryTallies(): MemoryOfTallies {
  const items = new Map<string, TallyItem>();
  const managers: MemoryOfTallies["managers"] = new Map();
  const keyOf = ({ departureId, occasion }: TallyPlace) => `${departureId} ${occasion}`;
  const change = (place: TallyPlace, made: (item: TallyItem) => TallyItem | undefined) => {
    const item = items.get(keyOf(place));
    const changed = item && made(item);
    if (changed) items.set(keyOf(place), changed);
    return changed !== undefined;
  };

  return {
    managers,

    due: (now) =>
      [...items.values()]
        .filter(({ due }) => Temporal.Instant.compare(due, now) <= 0)
        .map(({ place }) => place),

    moments: () => [...items.values()].map(({ due }) => due),

    async order(place, tally, now) {
      if (!items.has(keyOf(place))) items.set(keyOf(place), { place, tally, due: now });
    },

    async find(place) {
      const item = items.get(keyOf(place));
      if (!item) return undefined;
      const { due: _, ...found } = item;
      return found;
    },

    begin: async (place, counting) =>
      change(place, (item) => (item.counting ? undefined : { ...item, counting })),

    async postpone(place, next) {
      change(place, (item) => ({ ...item, due: next }));
    },

    async counted({ place, counting }, now, next) {
      change(place, ({ tally: _, ...item }) => {
        if (item.counted || !counting || item.counting?.seed !== counting.seed) return undefined;
        const names = Object.keys(counting.fields).map((name) => [name, []]);
        const traces = { seed: counting.seed, fields: Object.fromEntries(names) };
        return { ...item, counting: traces, counted: now, due: next };
      });
    },

    end: async (place) => void items.delete(keyOf(place)),

    async addManager(where, hash) {
      const key = `${where.year}.${where.department}`;
      const hashes = new Set([...(managers.get(key)?.hashes ?? []), hash]);
      managers.set(key, { ...where, hashes });
    },
  };
}
