import { randomBytes } from "node:crypto";
import { type Connect, hashingIn, ledgerIn, recordIn, tableIn } from "../../aws/wiring.ts";
import { dynamoClosing } from "../../store/dynamo-closing.ts";
import { dynamoJobRuns } from "../../store/dynamo-job-runs.ts";
import { dynamoLineGathering } from "../../store/dynamo-line-pool.ts";
import { dynamoClosingTallies } from "../../store/dynamo-tallies.ts";
import type { ClosingPorts } from "../../use-cases/closing/closing-ports.ts";
import type { JobPorts } from "../../use-cases/jobs/as-job.ts";

export const connectClosing: Connect<ClosingPorts & JobPorts> = (environment, options = {}) => {
  const table = tableIn(environment, options);
  return {
    ...recordIn(environment, options, table),
    closing: dynamoClosing(table),
    ledger: ledgerIn(environment, table),
    jobRuns: dynamoJobRuns(table),
    gathering: dynamoLineGathering(table),
    tallies: dynamoClosingTallies(table),
    hashing: hashingIn(environment, options),
    newSeed: () => randomBytes(32).toString("hex"),
  };
};
