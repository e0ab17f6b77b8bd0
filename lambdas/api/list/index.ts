import { onLambda } from "../../telemetry/fault.ts";
import { connectHrList } from "./connect.ts";
import { hrListHandler } from "./handler.ts";

export const handler = onLambda(hrListHandler(connectHrList(process.env)));
