import { setTimeout as delay } from "node:timers/promises";
import {
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  RestoreTableToPointInTimeCommand,
} from "@aws-sdk/client-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { DynamoOptions } from "../../lambdas/store/dynamo-options.ts";
import { SetupError } from "../setup-error.ts";
import { momentWords } from "./read-moment.ts";

/** How often it is asked whether the table is there. AWS takes twenty minutes or more. */
const ASKED_EVERY_MS = 15_000;

/** DynamoDB's point-in-time recovery of a table, into a table of its own beside it. Each can be repeated. */
export function pointInTime(
  { client, tableName: TableName }: DynamoOptions,
  wait: (milliseconds: number) => Promise<unknown> = delay,
) {
  return {
    /** Refuses a moment outside the days that AWS keeps. */
    async check(to: Temporal.Instant): Promise<void> {
      const { ContinuousBackupsDescription } = await client.send(
        new DescribeContinuousBackupsCommand({ TableName }),
      );
      const recovery = ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
      if (recovery?.PointInTimeRecoveryStatus !== "ENABLED")
        throw new SetupError(
          `Table ${TableName} has no point-in-time recovery: nothing of the past is kept.`,
        );
      const [from, until] = [
        recovery.EarliestRestorableDateTime,
        recovery.LatestRestorableDateTime,
      ];
      const isKept =
        (!from || +from <= to.epochMilliseconds) && (!until || to.epochMilliseconds <= +until);
      if (isKept) return;
      throw new SetupError(
        `--to is ${momentWords(to)}; allowed: from ${momentIn(from)} to ${momentIn(until)}.`,
      );
    },

    /** Unless it has begun. */
    begin,

    /** Waits until the table is there. */
    async restore(to: Temporal.Instant): Promise<string> {
      const name = restoredName(TableName, to);
      for (await begin(to); (await statusOf(name)) !== "ACTIVE"; await begin(to))
        await wait(ASKED_EVERY_MS);
      return name;
    },

    /** Its data is personal, and nothing else would ever delete it. While AWS makes it, it can't be deleted. */
    async tidy(to: Temporal.Instant): Promise<void> {
      const name = restoredName(TableName, to);
      while ((await statusOf(name)) === "CREATING") await wait(ASKED_EVERY_MS);
      if ((await statusOf(name)) === "ACTIVE")
        await client.send(new DeleteTableCommand({ TableName: name }));
    },
  };

  async function begin(to: Temporal.Instant): Promise<void> {
    const name = restoredName(TableName, to);
    if ((await statusOf(name)) !== undefined) return;
    await client.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: TableName,
        TargetTableName: name,
        RestoreDateTime: new Date(to.epochMilliseconds),
        // Everything is read by key or whole.
        GlobalSecondaryIndexOverride: [],
      }),
    );
  }

  async function statusOf(name: string): Promise<string | undefined> {
    try {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
      return Table?.TableStatus;
    } catch (error) {
      if ((error as Error).name === "ResourceNotFoundException") return undefined;
      throw error;
    }
  }
}

/** The same for the same moment, so that a repeated restore finds it. */
function restoredName(tableName: string, to: Temporal.Instant): string {
  return `${tableName}-at-${to.toString().replace(/\W/g, "-")}`;
}

function momentIn(date: Date | undefined): string {
  return date ? momentWords(Temporal.Instant.fromEpochMilliseconds(+date)) : "an unknown moment";
}
