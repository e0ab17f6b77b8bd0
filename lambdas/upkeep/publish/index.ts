import { onLambda } from "../../telemetry/fault.ts";
import { connectPublish } from "./connect.ts";
import { publishHandler } from "./handler.ts";

export const handler = onLambda(publishHandler(connectPublish(process.env)));
