import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { KeyRing } from "../../lambdas/aws/key-ring.ts";
import { rotatingKeys } from "../../lambdas/aws/rotating-keys.ts";

/** The keys of a secret that holds this, and a root. */
export function keysFrom(ring: Partial<KeyRing> = {}) {
  const SecretString = JSON.stringify({ key: "r".repeat(64), ...ring });
  const client = { send: async () => ({ SecretString }) } as unknown as SecretsManagerClient;
  return rotatingKeys({ client, secretArn: "keys" });
}
