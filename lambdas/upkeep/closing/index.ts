import { onLambda } from "../../telemetry/fault.ts";
import { connectClosing } from "./connect.ts";
import { closingHandler } from "./handler.ts";

export const handler = onLambda(closingHandler(connectClosing(process.env)));
