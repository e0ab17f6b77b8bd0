import { onLambda } from "../../telemetry/fault.ts";
import { asJob } from "../../use-cases/jobs/as-job.ts";
import { connectClosing } from "./connect.ts";
import { closingHandler } from "./handler.ts";

const ports = connectClosing(process.env);

export const handler = onLambda(asJob("closing", closingHandler(ports), ports));
