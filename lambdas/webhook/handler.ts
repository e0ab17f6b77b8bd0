import { eachMessage } from "../queues/each-message.ts";
import { readWebhookMessage } from "../queues/queue-messages.ts";
import { sendWebhookEvents, type WebhookPorts } from "./send-webhook-events.ts";

/** Sends webhook events for each departure on the queue. */
export function webhookHandler(ports: WebhookPorts) {
  return eachMessage({ event: "telling-failed" }, async (body) =>
    sendWebhookEvents(readWebhookMessage(body).departureId, ports),
  );
}
