import { type Connect, releasesIn, rulesWith, tableIn } from "../../aws/wiring.ts";
import { dynamoCounters } from "../../store/dynamo-counters.ts";
import { dynamoDigests } from "../../store/dynamo-digests.ts";
import { dynamoJobRuns } from "../../store/dynamo-job-runs.ts";
import type { QuarterMailPorts } from "../../use-cases/insights/create-quarter-mail.ts";
import type { JobPorts } from "../../use-cases/jobs/as-job.ts";
import type { PublishPorts } from "../../use-cases/publish/publish-figures.ts";

export const connectPublish: Connect<PublishPorts & QuarterMailPorts & JobPorts> = (
  environment,
  options = {},
) => {
  const table = tableIn(environment, options);
  return {
    ...rulesWith(options),
    counters: dynamoCounters(table),
    releases: releasesIn(environment, options, table.client),
    digests: dynamoDigests(table),
    jobRuns: dynamoJobRuns(table),
  };
};
