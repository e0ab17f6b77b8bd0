import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { clockOf, followQueueIn, tableIn, watched } from "./adapters/connected.ts";
import { dynamoDepartures } from "./adapters/dynamo-departures.ts";
import { httpFollower } from "./adapters/http-follower.ts";
import { ENVIRONMENT, required, WEBHOOK_ENVIRONMENT } from "./environment.ts";
import type { Connect } from "./services.ts";
import type { WebhookPorts } from "./webhook/tell-follower.ts";

/** The ports of the function that tells the follower; without a webhook there is none. */
export const connectWebhook: Connect<WebhookPorts> = (environment, options = {}) => {
  const follow = followQueueIn(environment, options);
  if (!follow) throw new Error(`Environment variable ${ENVIRONMENT.webhookQueue} is missing.`);
  return {
    clock: clockOf(options),
    departures: dynamoDepartures(tableIn(environment, options)),
    follow,
    follower: httpFollower({
      client: watched(new SecretsManagerClient(), options),
      secretArn: required(environment, WEBHOOK_ENVIRONMENT.webhookSecret),
      url: required(environment, WEBHOOK_ENVIRONMENT.webhookUrl),
    }),
  };
};
