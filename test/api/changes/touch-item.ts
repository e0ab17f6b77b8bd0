import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";

/** Writes a departure's item as the mailer does with a claim or a record: the version goes up, the edition does not. */
export async function touchItem(tableName: string, id: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient());
  await client.send(
    new UpdateCommand({
      TableName: tableName,
      Key: { pk: id },
      UpdateExpression: "ADD v :one",
      ExpressionAttributeValues: { ":one": 1 },
    }),
  );
}
