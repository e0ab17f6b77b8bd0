import { onLambda } from "../../telemetry/fault.ts";
import { connectReconcile } from "./connect.ts";
import { reconcileHandler } from "./handler.ts";

export const handler = onLambda(reconcileHandler(connectReconcile(process.env)));
