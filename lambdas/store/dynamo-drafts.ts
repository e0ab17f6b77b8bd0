import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Drafts } from "../departure/model/desk-records.ts";
import { toSeconds } from "./at-rest.ts";
import type { DynamoOptions } from "./dynamo-options.ts";

/** Drafts in DynamoDB, one item each. TTL may delete one days late; until then it is not found. */
export function dynamoDrafts({ client, tableName: TableName }: DynamoOptions): Drafts {
  return {
    async keep(key, text, until) {
      const Item = { pk: storedDraftKeyOf(key), tx: text, ttl: toSeconds(until) };
      await client.send(new PutCommand({ TableName, Item }));
    },

    async find(key, now) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: { pk: storedDraftKeyOf(key) }, ConsistentRead: true }),
      );
      return Item && Number(Item.ttl) > toSeconds(now) ? String(Item.tx) : undefined;
    },

    async drop(key) {
      await client.send(new DeleteCommand({ TableName, Key: { pk: storedDraftKeyOf(key) } }));
    },
  };
}

/** No departure's id has a dot. */
function storedDraftKeyOf(key: string): string {
  return `draft.${key}`;
}
