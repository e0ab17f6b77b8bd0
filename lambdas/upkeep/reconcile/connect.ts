import { listedSchedules } from "../../aws/listed-schedules.ts";
import {
  type Connect,
  handOnIn,
  hashingIn,
  recordIn,
  schedulerIn,
  tableIn,
} from "../../aws/wiring.ts";
import { dynamoJobRuns } from "../../store/dynamo-job-runs.ts";
import { dynamoPersonLocks } from "../../store/dynamo-person-locks.ts";
import { dynamoSearchIndexCheck } from "../../store/dynamo-search-index-check.ts";
import { listedDepartures } from "../../store/listed-departures.ts";
import type { JobPorts } from "../../use-cases/jobs/as-job.ts";
import type { ReconcilePorts } from "./reconcile-ports.ts";

export const connectReconcile: Connect<ReconcilePorts & JobPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recordIn(environment, options, table),
    locks: dynamoPersonLocks(table),
    hashing: hashingIn(environment, options),
    departures: listedDepartures(table),
    jobRuns: dynamoJobRuns(table),
    handOn: handOnIn(environment, options),
    searchIndexCheck: dynamoSearchIndexCheck(table),
    schedules: listedSchedules(schedulerIn(environment, options)),
  };
};
