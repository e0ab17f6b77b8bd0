import { onLambda } from "../../telemetry/fault.ts";
import { connectHrChanges } from "./connect.ts";
import { hrChangesHandler } from "./handler.ts";

export const handler = onLambda(hrChangesHandler(connectHrChanges(process.env)));
