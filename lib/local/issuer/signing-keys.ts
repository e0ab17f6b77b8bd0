import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { Records } from "../records.ts";

/** The local issuer's keys; made once and kept. */
export interface SigningKeys {
  /** RSA, private, for RS256. */
  readonly key: JWK;
  readonly clientSecret: string;
  readonly cookieKey: string;
}

export async function signingKeys(memory: Records<SigningKeys>): Promise<SigningKeys> {
  const kept = memory.get("keys");
  if (kept) return kept;
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: random(8), alg: "RS256", use: "sig" };
  const keys = { key, clientSecret: random(32), cookieKey: random(32) };
  memory.set("keys", keys);
  return keys;
}

function random(bytes: number): string {
  return randomBytes(bytes).toString("base64url");
}
