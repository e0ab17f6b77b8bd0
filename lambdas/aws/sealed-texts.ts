import { hkdfSync } from "node:crypto";
import { decodeProtectedHeader, EncryptJWT, errors, jwtDecrypt } from "jose";
import type { EncryptedTokens } from "../departure/model/sign-ins.ts";
import type { Key } from "./key-ring.ts";
import type { RotatingKeys } from "./rotating-keys.ts";

/** 256 bits, for A256GCM. */
const KEY_BYTES = 32;

/** Texts that others can neither read nor change: an encrypted JWT with a key per purpose. */
export function sealedTexts(keys: RotatingKeys): EncryptedTokens {
  return {
    async seal(purpose, value, expires) {
      const key = await keys.current();
      return new EncryptJWT({ value })
        .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: key.id })
        .setAudience(purpose)
        .setExpirationTime(Math.floor(expires.epochMilliseconds / 1000))
        .encrypt(keyFor(purpose, key));
    },

    async open(purpose, text, now) {
      const key = await keys.withId(keyIdOf(text));
      if (!key) return undefined;
      try {
        const { payload } = await jwtDecrypt(text, keyFor(purpose, key), {
          audience: purpose,
          requiredClaims: ["exp"],
          keyManagementAlgorithms: ["dir"],
          contentEncryptionAlgorithms: ["A256GCM"],
          currentDate: new Date(now.epochMilliseconds),
        });
        return payload.value;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

/** A key per purpose, so that a text made for one is invalid for another. */
function keyFor(purpose: string, { secret }: Key): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", `totziens ${purpose}`, KEY_BYTES));
}

/** Empty when it isn't ours; no key has that id. */
function keyIdOf(text: string): string {
  try {
    const { kid } = decodeProtectedHeader(text);
    return typeof kid === "string" ? kid : "";
  } catch {
    return "";
  }
}
