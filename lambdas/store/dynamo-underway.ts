import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Underway } from "../departure/model/ports.ts";
import { toSeconds } from "./at-rest.ts";
import type { DynamoOptions } from "./dynamo-options.ts";

/** Whether a job is being handed on, as one item in DynamoDB. No departure's key has a dot. */
export function dynamoUnderway(
  job: "sweep",
  { client, tableName: TableName }: DynamoOptions,
): Underway {
  const pk = `underway.${job}`;
  return {
    async is(now) {
      const asked = new GetCommand({ TableName, Key: { pk }, ConsistentRead: true });
      const { Item } = await client.send(asked);
      return Item !== undefined && Number(Item.u) > toSeconds(now);
    },

    async note(until) {
      const u = toSeconds(until);
      await client.send(new PutCommand({ TableName, Item: { pk, u, ttl: u } }));
    },
  };
}
