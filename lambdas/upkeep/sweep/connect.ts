import { type Connect, handOnIn, queueDepthIn, recorderIn, tableIn } from "../../aws/wiring.ts";
import { dueDepartures } from "../../store/due-departures.ts";
import { dynamoDigests } from "../../store/dynamo-digests.ts";
import { dynamoJobRuns } from "../../store/dynamo-job-runs.ts";
import { dynamoUnderway } from "../../store/dynamo-underway.ts";
import type { JobPorts } from "../../use-cases/jobs/as-job.ts";
import type { SweepPorts } from "../../use-cases/maintain/sweep-ports.ts";

export const connectSweep: Connect<SweepPorts & JobPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recorderIn(environment, options, table),
    departures: dueDepartures(table),
    digests: dynamoDigests(table),
    jobRuns: dynamoJobRuns(table),
    handOn: handOnIn(environment, options),
    queueDepth: queueDepthIn(environment, options),
    underway: dynamoUnderway("sweep", table),
  };
};
