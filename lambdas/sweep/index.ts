import { onLambda } from "../fault.ts";
import { connectSweep } from "../services.ts";
import { sweepHandler } from "./handler.ts";

export const handler = onLambda(sweepHandler(connectSweep(process.env)));
