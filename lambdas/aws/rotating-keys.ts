import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";

export interface RotatingKey {
  /** The version of the secret that holds it. */
  readonly id: string;
  readonly secret: Uint8Array;
}

export interface RotatingKeys {
  /** The one to sign with. */
  current(): Promise<RotatingKey>;
  /** The one of that id, if it is the current one or the one before. */
  withId(id: string): Promise<RotatingKey | undefined>;
  /** The current one, and the one before if there is one. */
  all(): Promise<RotatingKey[]>;
}

export interface RotatingKeysOptions {
  readonly client: SecretsManagerClient;
  /** Each version holds `{"key": "…"}`; a new version is a new key. */
  readonly secretArn: string;
  /** Milliseconds, to see how long ago keys were fetched. */
  readonly clock?: () => number;
}

/** So much later at most a function knows of a new key, and forgets one that is over. */
const KEPT_MILLISECONDS = 10 * 60_000;
/** A token may name any key: asking for one that is not there must not cost a call each time. */
const ASKED_AGAIN_AFTER_MILLISECONDS = 60_000;

const STAGES = ["AWSCURRENT", "AWSPREVIOUS"] as const;
type Stage = (typeof STAGES)[number];

/** The keys in a secret that is replaced now and then, kept for ten minutes. What the previous key made still works; what older ones made does not. */
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
    // A clock that was set back makes it older, not younger.
    if (last && Math.abs(clock() - last.at) < keptFor) return last.key;
    const fetched = { at: clock(), key: fetchKey(stage) };
    kept.set(stage, fetched);
    fetched.key.catch(() => {
      if (kept.get(stage) === fetched) kept.delete(stage);
    });
    return fetched.key;
  }

  /** There is no previous one until the first has been replaced. */
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
