import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { askLocalStack } from "../dead-letters/find-queues.ts";
import { resourcesOf } from "../doctor/deployed-stacks.ts";
import { KEYS_SECRET_ARN, REGION } from "../local/names.ts";
import { stateStackName } from "../queue-names.ts";
import { SetupError } from "../setup-error.ts";
import { readStage } from "../stage.ts";
import type { KeysSecret } from "./change-keys.ts";

/** The keys, not looked for before they are used: what may not be asked is said without signing in. */
export function foundWhenNeeded(find: () => Promise<KeysSecret>): KeysSecret {
  return {
    read: async () => (await find()).read(),
    write: async (text) => (await find()).write(text),
  };
}

/** The keys of a stage on AWS, with the caller's credentials. */
export async function findKeysOfStage(stageName: string): Promise<KeysSecret> {
  const { name, settings } = readStage(stageName);
  const { region } = settings;
  const stack = stateStackName(name);
  const secret = (await resourcesOf(region, stack)).find(
    ({ ResourceType }) => ResourceType === "AWS::SecretsManager::Secret",
  );
  if (!secret?.PhysicalResourceId)
    throw new SetupError(`Stack ${stack} in ${region} has no keys. Deploy it first.`);
  return keysIn(new SecretsManagerClient({ region }), secret.PhysicalResourceId);
}

/** The keys of the local Totziens at that port. */
export async function findLocalKeys(port: number): Promise<KeysSecret> {
  const { endpoint } = await askLocalStack(`http://localhost:${port}`);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new SecretsManagerClient({ endpoint, region: REGION, credentials });
  return keysIn(client, KEYS_SECRET_ARN);
}

function keysIn(client: SecretsManagerClient, SecretId: string): KeysSecret {
  return {
    async read() {
      const { SecretString = "" } = await client.send(new GetSecretValueCommand({ SecretId }));
      return SecretString;
    },
    async write(SecretString) {
      await client.send(new PutSecretValueCommand({ SecretId, SecretString }));
    },
  };
}
