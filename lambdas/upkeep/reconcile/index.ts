import { onLambda } from "../../telemetry/fault.ts";
import { asJob } from "../../use-cases/jobs/as-job.ts";
import { connectReconcile } from "./connect.ts";
import { reconcileHandler } from "./handler.ts";

const ports = connectReconcile(process.env);

export const handler = onLambda(asJob("reconcile", reconcileHandler(ports), ports));
