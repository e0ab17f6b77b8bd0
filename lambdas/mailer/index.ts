import { onLambda } from "../fault.ts";
import { connectMailer } from "../services.ts";
import { mailerHandler } from "./handler.ts";

export const handler = onLambda(mailerHandler(connectMailer(process.env)));
