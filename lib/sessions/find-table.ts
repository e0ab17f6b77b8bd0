import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { DynamoOptions } from "../../lambdas/store/dynamo-options.ts";
import { askLocalStack } from "../dead-letters/find-queues.ts";
import { resourcesOf } from "../doctor/deployed-stacks.ts";
import { TABLE_NAME } from "../local/names.ts";
import { stateStackName } from "../queue-names.ts";
import { SetupError } from "../setup-error.ts";
import { readStage } from "../stage.ts";

/** The table of a stage on AWS, with the caller's credentials. */
export async function findTableOfStage(stageName: string): Promise<DynamoOptions> {
  const { name, settings } = readStage(stageName);
  const { region } = settings;
  const stack = stateStackName(name);
  const resources = await resourcesOf(region, stack);
  // The ledger is a table, too.
  const table = resources.find(
    ({ ResourceType = "", LogicalResourceId = "" }) =>
      ResourceType.startsWith("AWS::DynamoDB::") && LogicalResourceId.startsWith("Departures"),
  );
  if (!table?.PhysicalResourceId) throw new SetupError(`Stack ${stack} in ${region} has no table.`);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region }));
  return { client, tableName: table.PhysicalResourceId };
}

/** The table of the local Totziens at that port. */
export async function findLocalTable(port: number): Promise<DynamoOptions> {
  const { endpoint } = await askLocalStack(`http://localhost:${port}`);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "eu-west-1", credentials });
  return { client: DynamoDBDocumentClient.from(client), tableName: TABLE_NAME };
}
