import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { ENVIRONMENT } from "../../lambdas/aws/environment.ts";

/** Reads the numbers of a counter in the table, which only the publishing job may. */
export function countersIn(environment: NodeJS.ProcessEnv) {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient());
  return async (counter: string): Promise<Record<string, number>> => {
    const get = new GetCommand({
      TableName: environment[ENVIRONMENT.table],
      Key: { pk: `count.${counter}` },
      ConsistentRead: true,
    });
    const { pk: _, tk: __, dd: ___, da: ____, ...numbers } = (await client.send(get)).Item ?? {};
    return numbers;
  };
}
