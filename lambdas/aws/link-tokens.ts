import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { Temporal } from "temporal-polyfill";
import type { Link, LinkPurpose, Links } from "../departure/model/ports.ts";
import { rememberedWith } from "../departure/model/remembered.ts";
import type { Key } from "./key-ring.ts";
import type { RotatingKeys } from "./rotating-keys.ts";

const ALGORITHM = "HS256";
/** The same to Web Crypto. */
const HMAC = { name: "HMAC", hash: "SHA-256" };
/** 128 bits of the address's hash. */
const ADDRESS_BYTES = 16;

/**
 * Links as signed tokens (JWT). Claims: `d` departure, `m` mailing, `r` its revision, `aud` the purpose, `a` a keyed hash
 * of address and departure, so that no address is in a URL and only the mail's recipient has a valid token.
 */
export function linkTokens(keys: RotatingKeys): Links {
  return {
    async sign({ departureId, mailingId, revision, purpose, expires }, address) {
      const key = await keys.current();
      const a = addressHash(key, departureId, address).toString("base64url");
      return new SignJWT({ d: departureId, m: mailingId, r: revision, a })
        .setProtectedHeader({ alg: ALGORITHM, kid: key.id })
        .setAudience(purpose)
        .setExpirationTime(Math.ceil(expires.epochMilliseconds / 1000))
        .sign(signingKey(key.secret));
    },

    async read(token, now) {
      const key = await keys.withId(keyIdOf(token));
      const claims = key && (await verified(token, key, now));
      const link = claims && linkIn(claims);
      return link && { ...link, isFor: (address) => isFor(address, link, key) };
    },
  };
}

/** Empty when it isn't a token; no key has that id. */
function keyIdOf(token: string): string {
  try {
    const { kid } = decodeProtectedHeader(token);
    return typeof kid === "string" ? kid : "";
  } catch {
    return "";
  }
}

async function verified(
  token: string,
  { secret }: Key,
  now: Temporal.Instant,
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, signingKey(secret), {
      algorithms: [ALGORITHM],
      requiredClaims: ["exp", "aud"],
      currentDate: new Date(now.epochMilliseconds),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** As the library needs it; remembered, because making it takes as long as signing. */
const signingKey = rememberedWith((secret: KeyObject) =>
  secret.toCryptoKey(HMAC, false, ["sign", "verify"]),
);

type Claimed = Link & { readonly hash: string };

const PURPOSES: readonly unknown[] = ["steps", "object", "card"] satisfies LinkPurpose[];

function linkIn({ d, m, r, a, aud, exp = 0 }: JWTPayload): Claimed | undefined {
  const isWhole = [d, m, a].every((each) => typeof each === "string") && typeof r === "number";
  if (!isWhole || !PURPOSES.includes(aud)) return undefined;
  return {
    departureId: d as string,
    mailingId: m as string,
    revision: r as number,
    purpose: aud as LinkPurpose,
    expires: Temporal.Instant.fromEpochMilliseconds(exp * 1000),
    hash: a as string,
  };
}

function isFor(address: string, { departureId, hash }: Claimed, key: Key): boolean {
  const given = Buffer.from(hash, "base64url");
  return (
    given.length === ADDRESS_BYTES && timingSafeEqual(given, addressHash(key, departureId, address))
  );
}

/** A token's signed text begins with its header, not this word: one key serves both. */
function addressHash({ secret }: Key, departureId: string, address: string): Buffer {
  return createHmac("sha256", secret)
    .update(`address\n${departureId}\n${address.toLowerCase()}`)
    .digest()
    .subarray(0, ADDRESS_BYTES);
}
