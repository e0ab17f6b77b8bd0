import { createHash } from "node:crypto";
import type { Hashing } from "../../lambdas/departure/model/ports.ts";

/** Hashes without a secret; what is random is counted, so that every run gives the same. */
export function inMemoryHashing(): Hashing {
  let count = 0;
  const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);
  return {
    hash: async (purpose, text) => digest(`${purpose}\n${text}`),
    random() {
      count += 1;
      return digest(`random ${count}`);
    },
  };
}
