import { onLambda } from "../fault.ts";
import { connectDesk } from "../services.ts";
import { deskHandler } from "./handler.ts";

export const handler = onLambda(deskHandler(connectDesk(process.env)));
