import { CHOSEN_KEPT, type ChosenColumns } from "../../lambdas/departure/model/imports.ts";

/** Chosen columns in a map, the latest last. */
export function inMemoryChosenColumns(): ChosenColumns {
  let kept = new Map<string, string>();
  return {
    all: async () => new Map(kept),

    async keep(chosen) {
      const others = [...kept].filter(([name]) => !chosen.has(name));
      kept = new Map([...others, ...chosen].slice(-CHOSEN_KEPT));
    },
  };
}
