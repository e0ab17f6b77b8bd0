import { connectSweep } from "../services.ts";
import { sweepHandler } from "./handler.ts";

export const handler = sweepHandler(connectSweep(process.env));
