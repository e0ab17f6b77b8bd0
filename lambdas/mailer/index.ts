import { onLambda } from "../telemetry/fault.ts";
import { connectMailer } from "./connect.ts";
import { mailerHandler } from "./handler.ts";

export const handler = onLambda(mailerHandler(connectMailer(process.env)));
