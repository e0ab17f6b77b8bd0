import { onLambda } from "../../telemetry/fault.ts";
import { asJob } from "../../use-cases/jobs/as-job.ts";
import { connectSweep } from "./connect.ts";
import { sweepHandler } from "./handler.ts";

const ports = connectSweep(process.env);

export const handler = onLambda(asJob("sweep", sweepHandler(ports), ports));
