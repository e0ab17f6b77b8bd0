import { onLambda } from "../../telemetry/fault.ts";
import { connectSweep } from "./connect.ts";
import { sweepHandler } from "./handler.ts";

export const handler = onLambda(sweepHandler(connectSweep(process.env)));
