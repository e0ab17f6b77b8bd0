import { createHash, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/** What each key is for. */
export const KEY_PURPOSES = ["hash", "link", "session", "webhook"] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

export interface Key {
  /** Tells keys apart, and reveals nothing of them. */
  readonly id: string;
  /** As Node's own object, which costs a hash a quarter of what bytes do. */
  readonly secret: KeyObject;
}

/** All keys, as the one secret holds them. */
export interface KeyRing extends Readonly<Partial<Record<KeyPurpose, readonly string[]>>> {
  /** The root. A purpose without a list has one key, derived from it. */
  readonly key: string;
}

/** 256 bits. */
const KEY_BYTES = 32;
/** The shortest that Standard Webhooks allows. */
const FEWEST_BYTES = 24;
const FEWEST_ROOT_CHARACTERS = 32;

/** The ring in a secret's text; undefined if there is none. */
export function parseKeyRing(text: string): KeyRing | undefined {
  const ring = parsed(text) as Partial<Record<"key" | KeyPurpose, unknown>> | null | undefined;
  const root = ring?.key;
  if (!ring || typeof root !== "string" || root.length < FEWEST_ROOT_CHARACTERS) return undefined;
  const isWhole = KEY_PURPOSES.every((purpose) => isKeysOrAbsent(ring[purpose]));
  return isWhole ? (ring as KeyRing) : undefined;
}

/** The key of a purpose, then the one before it, if any. */
export function keysOf(ring: KeyRing, purpose: KeyPurpose): Key[] {
  return textsOf(ring, purpose).map(keyFrom);
}

export type KeysByPurpose = Readonly<Record<KeyPurpose, readonly Key[]>>;

/** Those of every purpose, derived once: each costs as much time as a hundred hashes. */
export function keysByPurpose(ring: KeyRing): KeysByPurpose {
  const keys = KEY_PURPOSES.map((purpose) => [purpose, keysOf(ring, purpose)]);
  return Object.fromEntries(keys) as KeysByPurpose;
}

/** The same in base64, as a webhook's receiver knows it. */
export function textsOf(ring: KeyRing, purpose: KeyPurpose): readonly string[] {
  return ring[purpose] ?? [derived(ring.key, purpose)];
}

/** The ring with a fresh key in front. The key before it stays valid, older ones do not. */
export function rotated(ring: KeyRing, purpose: KeyPurpose, fresh: string): KeyRing {
  return { ...ring, [purpose]: [fresh, ...textsOf(ring, purpose).slice(0, 1)] };
}

/** HKDF-SHA256 with a label per purpose: a key says nothing of the root, nor of the others. */
function derived(root: string, purpose: KeyPurpose): string {
  return Buffer.from(hkdfSync("sha256", root, "", `totziens key ${purpose}`, KEY_BYTES)).toString(
    "base64",
  );
}

function keyFrom(text: string): Key {
  const bytes = Buffer.from(text, "base64");
  const id = createHash("sha256").update("key id\n").update(bytes).digest("hex").slice(0, 16);
  return { id, secret: createSecretKey(bytes) };
}

/** Node's own error would quote the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isKeysOrAbsent(value: unknown): boolean {
  if (value === undefined) return true;
  return Array.isArray(value) && value.length > 0 && value.every(isKey);
}

function isKey(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^[A-Za-z0-9+/]+={0,2}$/.test(value) &&
    Buffer.from(value, "base64").length >= FEWEST_BYTES
  );
}
