import { onLambda } from "../../telemetry/fault.ts";
import { asJob } from "../../use-cases/jobs/as-job.ts";
import { connectPublish } from "./connect.ts";
import { publishHandler } from "./handler.ts";

const ports = connectPublish(process.env);

export const handler = onLambda(asJob("publish", publishHandler(ports), ports));
