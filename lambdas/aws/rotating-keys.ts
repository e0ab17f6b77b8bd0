import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";

export interface RotatingKey {
  /** The secret's version that holds it. */
  readonly id: string;
  readonly secret: Uint8Array;
}

export interface RotatingKeys {
  /** The signing key. */
  current(): Promise<RotatingKey>;
  /** The key of that id, if it is current or previous. */
  withId(id: string): Promise<RotatingKey | undefined>;
  /** The current key, and the previous one if any. */
  all(): Promise<RotatingKey[]>;
}

export interface RotatingKeysOptions {
  readonly client: SecretsManagerClient;
  /** Each version holds `{"key": "…"}`; a new version is a new key. */
  readonly secretArn: string;
  /** Milliseconds, to measure the age of fetched keys. */
  readonly clock?: () => number;
}

/** The maximum delay until a function sees a new key, or drops an old one. */
const KEPT_MILLISECONDS = 10 * 60_000;
/** A token may name any key id: an unknown one must not cost a call each time. */
const ASKED_AGAIN_AFTER_MILLISECONDS = 60_000;

const STAGES = ["AWSCURRENT", "AWSPREVIOUS"] as const;
type Stage = (typeof STAGES)[number];

/** The keys of a rotated secret, cached for ten minutes. The current and the previous key are valid; older ones are not. */
export function rotatingKeys({
  client,
  secretArn,
  clock = Date.now,
}: RotatingKeysOptions): RotatingKeys {
  const kept = new Map<
    Stage,
    { readonly at: number; readonly key: Promise<RotatingKey | undefined> }
  >();

  return {
    async current() {
      const key = await staged("AWSCURRENT", KEPT_MILLISECONDS);
      if (!key) throw new Error(`Secret ${secretArn} has no current version.`);
      return key;
    },
    async withId(id) {
      return (
        (await find(id, KEPT_MILLISECONDS)) ?? (await find(id, ASKED_AGAIN_AFTER_MILLISECONDS))
      );
    },
    async all() {
      const keys = await Promise.all(STAGES.map((stage) => staged(stage, KEPT_MILLISECONDS)));
      return keys.filter((key) => key !== undefined);
    },
  };

  async function find(id: string, keptFor: number): Promise<RotatingKey | undefined> {
    const keys = await Promise.all(STAGES.map((stage) => staged(stage, keptFor)));
    return keys.find((key) => key?.id === id);
  }

  function staged(stage: Stage, keptFor: number): Promise<RotatingKey | undefined> {
    const last = kept.get(stage);
    // If the clock was set back, the age is negative.
    if (last && Math.abs(clock() - last.at) < keptFor) return last.key;
    const fetched = { at: clock(), key: fetchKey(stage) };
    kept.set(stage, fetched);
    fetched.key.catch(() => {
      if (kept.get(stage) === fetched) kept.delete(stage);
    });
    return fetched.key;
  }

  /** There is no previous key until the first rotation. */
  async function fetchKey(stage: Stage): Promise<RotatingKey | undefined> {
    try {
      const { SecretString = "{}", VersionId = "" } = await client.send(
        new GetSecretValueCommand({ SecretId: secretArn, VersionStage: stage }),
      );
      const { key } = JSON.parse(SecretString) as { key?: string };
      if (!key) throw new Error(`Secret ${secretArn} has no "key".`);
      return { id: VersionId, secret: new TextEncoder().encode(key) };
    } catch (error) {
      if (stage === "AWSPREVIOUS" && error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  }
}
