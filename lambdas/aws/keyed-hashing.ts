import { createHmac, randomBytes } from "node:crypto";
import type { Hashing } from "../departure/model/ports.ts";
import type { Key } from "./key-ring.ts";
import type { RotatingKeys } from "./rotating-keys.ts";

/** 128 bits in hexadecimal. */
const LENGTH = 32;

/** Hashes with a secret key. It never changes, so it is read once: locks made with another key would not be found. */
export function keyedHashing(keys: Pick<RotatingKeys, "current">): Hashing {
  let key: Promise<Key> | undefined;

  return {
    async hash(purpose, text) {
      key ??= keys.current().catch((error) => {
        key = undefined;
        throw error;
      });
      const { secret } = await key;
      return createHmac("sha256", secret)
        .update(`${purpose}\n${text}`)
        .digest("hex")
        .slice(0, LENGTH);
    },

    random: () => randomBytes(LENGTH / 2).toString("hex"),
  };
}
