import type { PersonEntry } from "../../lambdas/departure/model/person-keys.ts";
import type { PersonLock, PersonLocks } from "../../lambdas/departure/model/ports.ts";

export interface MemoryOfLocks extends PersonLocks {
  /** The entries of each lock that has any. */
  all(): ReadonlyMap<string, readonly PersonEntry[]>;
}

/** Locks in a map: whoever writes first after a read wins. */
export function inMemoryPersonLocks(): MemoryOfLocks {
  const locks = new Map<string, PersonLock>();
  let isComplete = false;
  return {
    all: () => new Map([...locks].map(([lock, { entries }]) => [lock, entries])),

    find: async (lock) => locks.get(lock),

    findAll: async (asked) =>
      new Map(
        asked.flatMap((lock) => {
          const found = locks.get(lock);
          return found ? [[lock, found] as const] : [];
        }),
      ),

    async put(lock, entries, found) {
      if (locks.get(lock)?.version !== found?.version) return false;
      locks.set(lock, { version: (found?.version ?? 0) + 1, entries: entries.map(inSeconds) });
      return true;
    },

    async leave(lock, departureId) {
      const found = locks.get(lock);
      const entries = found?.entries.filter((each) => each.departureId !== departureId) ?? [];
      if (!found || entries.length === found.entries.length) return;
      if (entries.length === 0) locks.delete(lock);
      else locks.set(lock, { version: found.version + 1, entries });
    },

    hasAll: async () => isComplete,

    async noteAll() {
      isComplete = true;
    },

    dropUniquenessLock: async () => undefined,
  };
}

/** As an item of the table has it. */
function inSeconds(entry: PersonEntry): PersonEntry {
  return { ...entry, since: entry.since.round({ smallestUnit: "second", roundingMode: "floor" }) };
}
