import { createHmac, randomBytes } from "node:crypto";
import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Hashing } from "../departure/model/ports.ts";

/** 128 bits in hexadecimal. */
const LENGTH = 32;

export interface HashingOptions {
  readonly client: SecretsManagerClient;
  /** Holds `{"key": "…"}`. It never changes: locks made with another key would not be found. */
  readonly secretArn: string;
}

/** Hashes with a secret key, fetched once per cold start. */
export function keyedHashing({ client, secretArn }: HashingOptions): Hashing {
  let key: Promise<string> | undefined;

  return {
    async hash(purpose, text) {
      key ??= fetchKey().catch((error) => {
        key = undefined;
        throw error;
      });
      return createHmac("sha256", await key)
        .update(`${purpose}\n${text}`)
        .digest("hex")
        .slice(0, LENGTH);
    },

    random: () => randomBytes(LENGTH / 2).toString("hex"),
  };

  async function fetchKey(): Promise<string> {
    const { SecretString = "{}" } = await client.send(
      new GetSecretValueCommand({ SecretId: secretArn }),
    );
    const { key } = JSON.parse(SecretString) as { key?: string };
    if (!key) throw new Error(`Secret ${secretArn} has no "key".`);
    return key;
  }
}
