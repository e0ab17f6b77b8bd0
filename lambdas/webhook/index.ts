import { onLambda } from "../fault.ts";
import { connectWebhook } from "../webhook-services.ts";
import { webhookHandler } from "./handler.ts";

export const handler = onLambda(webhookHandler(connectWebhook(process.env)));
