import { onLambda } from "../fault.ts";
import { connectReconcile } from "../services.ts";
import { reconcileHandler } from "./handler.ts";

export const handler = onLambda(reconcileHandler(connectReconcile(process.env)));
