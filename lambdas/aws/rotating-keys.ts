import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import {
  type Key,
  type KeyPurpose,
  type KeysByPurpose,
  keysByPurpose,
  parseKeyRing,
} from "./key-ring.ts";

/** The keys of one purpose. The current and the previous key are valid; older ones are not. */
export interface RotatingKeys {
  /** The signing key. */
  current(): Promise<Key>;
  /** The key of that id, if it is current or previous. */
  withId(id: string): Promise<Key | undefined>;
  /** The current key, and the previous one if any. */
  all(): Promise<Key[]>;
}

export interface RotatingKeysOptions {
  readonly client: SecretsManagerClient;
  /** Holds every key (`key-ring.ts`). */
  readonly secretArn: string;
  /** Milliseconds, to measure the age of fetched keys. */
  readonly clock?: () => number;
}

/** The maximum delay until a function sees a new key, or drops an old one. */
const KEPT_MILLISECONDS = 10 * 60_000;
/** A token may name any key id: an unknown one must not cost a call each time. */
const ASKED_AGAIN_AFTER_MILLISECONDS = 60_000;

/** The keys of each purpose, from one secret that is fetched at most once in ten minutes. */
export function rotatingKeys({
  client,
  secretArn,
  clock = Date.now,
}: RotatingKeysOptions): (purpose: KeyPurpose) => RotatingKeys {
  let kept: { readonly at: number; readonly keys: Promise<KeysByPurpose> } | undefined;

  return (purpose) => ({
    async current() {
      const [key] = (await fetched(KEPT_MILLISECONDS))[purpose];
      return key as Key;
    },
    async withId(id) {
      return (
        (await find(purpose, id, KEPT_MILLISECONDS)) ??
        (await find(purpose, id, ASKED_AGAIN_AFTER_MILLISECONDS))
      );
    },
    async all() {
      return [...(await fetched(KEPT_MILLISECONDS))[purpose]];
    },
  });

  async function find(purpose: KeyPurpose, id: string, keptFor: number) {
    return (await fetched(keptFor))[purpose].find((key) => key.id === id);
  }

  function fetched(keptFor: number): Promise<KeysByPurpose> {
    // If the clock was set back, the age is negative.
    if (kept && Math.abs(clock() - kept.at) < keptFor) return kept.keys;
    const before = kept;
    const asked = { at: clock(), keys: fetchKeys() };
    kept = asked;
    // Good keys stay until they are old: a token of nobody must not take them away while the secret can't be fetched.
    asked.keys.catch(() => {
      if (kept === asked) kept = before;
    });
    return asked.keys;
  }

  async function fetchKeys(): Promise<KeysByPurpose> {
    const { SecretString = "" } = await client.send(
      new GetSecretValueCommand({ SecretId: secretArn }),
    );
    const found = parseKeyRing(SecretString);
    if (!found) throw new Error(`Secret ${secretArn} does not hold keys as docs/runbook.md says.`);
    return keysByPurpose(found);
  }
}
