import { onLambda } from "../fault.ts";
import { connectHrChanges } from "../services.ts";
import { hrChangesHandler } from "./handler.ts";

export const handler = onLambda(hrChangesHandler(connectHrChanges(process.env)));
