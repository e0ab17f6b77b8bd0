import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { JOBS, type JobRuns, type LastSuccesses } from "../departure/model/job-runs.ts";
import { fromSeconds, toSeconds } from "./at-rest.ts";
import type { DynamoOptions } from "./dynamo-options.ts";

/** One item for all jobs of the stage. */
export const JOBS_KEY = "jobs.last";

/** One write both notes and reads. */
export function dynamoJobRuns({ client, tableName: TableName }: DynamoOptions): JobRuns {
  return {
    async note(now, succeeded) {
      const set = JOBS.map((job) =>
        job === succeeded ? `${job} = :now` : `${job} = if_not_exists(${job}, :now)`,
      );
      const { Attributes = {} } = await client.send(
        new UpdateCommand({
          TableName,
          Key: { pk: JOBS_KEY },
          UpdateExpression: `SET ${set.join(", ")}`,
          ExpressionAttributeValues: { ":now": toSeconds(now) },
          ReturnValues: "ALL_NEW",
        }),
      );
      const read = JOBS.map((job) => [job, fromSeconds(Attributes[job])]);
      return Object.fromEntries(read) as LastSuccesses;
    },
  };
}
