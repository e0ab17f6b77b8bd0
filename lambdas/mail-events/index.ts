import { onLambda } from "../telemetry/fault.ts";
import { connectMailEvents } from "./connect.ts";
import { mailEventsHandler } from "./handler.ts";

export const handler = onLambda(mailEventsHandler(connectMailEvents(process.env)));
