import { connectWebhook } from "../webhook-services.ts";
import { webhookHandler } from "./handler.ts";

export const handler = webhookHandler(connectWebhook(process.env));
