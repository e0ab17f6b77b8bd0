import { connectMailEvents } from "../services.ts";
import { mailEventsHandler } from "./handler.ts";

export const handler = mailEventsHandler(connectMailEvents(process.env));
