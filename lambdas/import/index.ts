import { connectImport } from "../import-services.ts";
import { importHandler } from "./handler.ts";

export const handler = importHandler(connectImport(process.env));
