import { onLambda } from "../../telemetry/fault.ts";
import { connectInsights } from "./connect.ts";
import { insightsHandler } from "./handler.ts";

export const handler = onLambda(insightsHandler(connectInsights(process.env)));
