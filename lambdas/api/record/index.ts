import { onLambda } from "../../telemetry/fault.ts";
import { connectHrApi } from "./connect.ts";
import { hrApiHandler } from "./handler.ts";

export const handler = onLambda(hrApiHandler(connectHrApi(process.env)));
