import { onLambda } from "../fault.ts";
import { connectMailEvents } from "../services.ts";
import { mailEventsHandler } from "./handler.ts";

export const handler = onLambda(mailEventsHandler(connectMailEvents(process.env)));
