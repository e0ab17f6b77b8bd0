import { randomBytes } from "node:crypto";
import type { GetSecretValueCommandInput } from "@aws-sdk/client-secrets-manager";
import { AwsError } from "./aws-error.ts";
import { SECRET_ARN } from "./names.ts";
import type { Records } from "./records.ts";

interface Secret {
  readonly value: string;
  readonly createdAt: number;
}

/** Secrets Manager with the one secret there is: the key for hashes, made once and kept. */
export function secretsManagerApi(secrets: Records<Secret>) {
  const secret = secrets.get(SECRET_ARN) ?? {
    value: JSON.stringify({ key: randomBytes(32).toString("base64url") }),
    createdAt: Date.now(),
  };
  secrets.set(SECRET_ARN, secret);

  return {
    GetSecretValue({ SecretId }: GetSecretValueCommandInput) {
      if (SecretId !== SECRET_ARN) {
        throw new AwsError(
          "ResourceNotFoundException",
          "Secrets Manager can't find the specified secret.",
        );
      }
      return {
        ARN: SECRET_ARN,
        Name: SECRET_ARN.split(":").at(-1),
        SecretString: secret.value,
        VersionStages: ["AWSCURRENT"],
        CreatedDate: secret.createdAt / 1000,
      };
    },
  };
}
