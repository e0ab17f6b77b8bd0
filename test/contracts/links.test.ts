import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { linkTokens } from "../../lambdas/aws/link-tokens.ts";
import { LINK_SECRET_ARN } from "../../lib/local/names.ts";
import { openRecords } from "../../lib/local/records.ts";
import { secretsManagerApi } from "../../lib/local/secrets-manager-api.ts";
import { inMemoryLinks } from "../memory/in-memory-links.ts";
import { linksContract } from "./links-contract.ts";

describe("links in memory", () => linksContract(inMemoryLinks));

describe("links as signed tokens", () =>
  linksContract(() => {
    const api = secretsManagerApi(openRecords());
    api.PutSecretValue({ SecretId: LINK_SECRET_ARN, SecretString: '{"key":"another one"}' });
    const send = async ({ input }: { input: object }) => api.GetSecretValue(input as never);
    return linkTokens({
      client: { send } as unknown as SecretsManagerClient,
      secretArn: LINK_SECRET_ARN,
    });
  }));
