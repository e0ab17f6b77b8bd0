import { onLambda } from "../fault.ts";
import { connectImport } from "../import-services.ts";
import { importHandler } from "./handler.ts";

export const handler = onLambda(importHandler(connectImport(process.env)));
