import { connectMailer } from "../services.ts";
import { mailerHandler } from "./handler.ts";

export const handler = mailerHandler(connectMailer(process.env));
