import { onLambda } from "../telemetry/fault.ts";
import { connectWebhook } from "./connect.ts";
import { webhookHandler } from "./handler.ts";

export const handler = onLambda(webhookHandler(connectWebhook(process.env)));
