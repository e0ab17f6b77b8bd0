import { onLambda } from "../telemetry/fault.ts";
import { connectImport } from "./connect.ts";
import { importHandler } from "./handler.ts";

export const handler = onLambda(importHandler(connectImport(process.env)));
