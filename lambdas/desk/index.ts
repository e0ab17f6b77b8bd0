import { onLambda } from "../telemetry/fault.ts";
import { connectDesk } from "./connect.ts";
import { deskHandler } from "./handler.ts";

export const handler = onLambda(deskHandler(connectDesk(process.env)));
