import { ENVIRONMENT, required, WEBHOOK_ENVIRONMENT } from "../aws/environment.ts";
import { webhookSender } from "../aws/webhook-sender.ts";
import type { Connect } from "../aws/wiring.ts";
import { clockOf, keysIn, tableIn, webhookQueueIn } from "../aws/wiring.ts";
import { dynamoDepartures } from "../store/dynamo-departures.ts";
import type { WebhookPorts } from "./send-webhook-events.ts";

/** The ports of the webhook function; undefined without a webhook. */
export const connectWebhook: Connect<WebhookPorts> = (environment, options = {}) => {
  const follow = webhookQueueIn(environment, options);
  if (!follow) throw new Error(`Environment variable ${ENVIRONMENT.webhookQueue} is missing.`);
  return {
    clock: clockOf(options),
    departures: dynamoDepartures(tableIn(environment, options)),
    follow,
    webhookReceiver: webhookSender({
      keys: keysIn(environment, options)("webhook"),
      url: required(environment, WEBHOOK_ENVIRONMENT.webhookUrl),
    }),
  };
};
