import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { linkTokens } from "../../lambdas/aws/link-tokens.ts";
import { rotatingKeys } from "../../lambdas/aws/rotating-keys.ts";
import { KEYS_SECRET_ARN } from "../../lib/local/names.ts";
import { openRecords } from "../../lib/local/records.ts";
import { secretsManagerApi } from "../../lib/local/secrets-manager-api.ts";
import { inMemoryLinks } from "../memory/in-memory-links.ts";
import { linksContract } from "./links-contract.ts";

describe("links in memory", () => linksContract(inMemoryLinks));

describe("links as signed tokens", () =>
  linksContract(() => {
    const api = secretsManagerApi(openRecords());
    const send = async ({ input }: { input: object }) => api.GetSecretValue(input as never);
    const client = { send } as unknown as SecretsManagerClient;
    return linkTokens(rotatingKeys({ client, secretArn: KEYS_SECRET_ARN })("link"));
  }));
