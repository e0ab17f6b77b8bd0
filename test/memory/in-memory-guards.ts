import type { GuardHolder, Guards } from "../../lambdas/core/ports.ts";

export interface MemoryOfGuards extends Guards {
  /** Which departure holds each. */
  all(): ReadonlyMap<string, string>;
}

/** Guards in a map: one holder at a time, whoever is first. */
export function inMemoryGuards(): MemoryOfGuards {
  const holders = new Map<string, GuardHolder>();
  return {
    all: () => new Map([...holders].map(([guard, { departureId }]) => [guard, departureId])),

    async take(guard, holder) {
      const present = holders.get(guard) ?? holder;
      holders.set(guard, present);
      return present;
    },
    async takeOver(guard, from, holder) {
      const present = holders.get(guard);
      if (present?.departureId !== from.departureId || !present.since.equals(from.since))
        return false;
      holders.set(guard, holder);
      return true;
    },
    async free(guard, departureId) {
      if (holders.get(guard)?.departureId === departureId) holders.delete(guard);
    },
  };
}
