import type { HandOn, Rest } from "../../lambdas/departure/model/ports.ts";

export interface MemoryOfHandOn extends HandOn {
  /** What was handed on and not yet taken, oldest first. */
  readonly rests: Rest[];
}

/** Hands on into a list. */
export function inMemoryHandOn(): MemoryOfHandOn {
  const rests: Rest[] = [];
  return {
    rests,
    async handOn(rest) {
      rests.push(rest);
    },
  };
}
