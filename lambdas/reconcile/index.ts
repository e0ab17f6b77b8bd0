import { connectReconcile } from "../services.ts";
import { reconcileHandler } from "./handler.ts";

export const handler = reconcileHandler(connectReconcile(process.env));
