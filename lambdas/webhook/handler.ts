import { eachMessage } from "../queues/each-message.ts";
import { sendWebhookEvents, type WebhookPorts } from "./send-webhook-events.ts";

/** Tells HR's own system of each departure on the queue. */
export function webhookHandler(ports: WebhookPorts) {
  return eachMessage("telling-failed", async (body) => sendWebhookEvents(departureIn(body), ports));
}

function departureIn(body: string): string {
  const { departureId } = JSON.parse(body) as { departureId?: unknown };
  if (typeof departureId !== "string") throw new Error("A message without a departure.");
  return departureId;
}
