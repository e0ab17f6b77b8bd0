import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import type { DynamoOptions } from "./dynamo-options.ts";
import { TABLE_INDEXES } from "./table-indexes.ts";

/** A partition of an index; `upTo` is inclusive. */
export interface KeysAsked {
  readonly index: "due" | "manager" | "hrContact" | "person";
  readonly partition: string;
  readonly upTo?: number;
}

/** The keys of all items in one partition of an index. */
export async function queryKeys(
  { index, partition, upTo }: KeysAsked,
  { client, tableName }: DynamoOptions,
): Promise<string[]> {
  const asked = TABLE_INDEXES[index];
  const query = {
    TableName: tableName,
    IndexName: asked.name,
    KeyConditionExpression: `${asked.partition} = :value${upTo === undefined ? "" : " AND da <= :upTo"}`,
    ExpressionAttributeValues: { ":value": partition, ":upTo": upTo },
  };
  const keys: string[] = [];
  for await (const { Items = [] } of paginateQuery({ client }, query))
    keys.push(...Items.map(({ pk }) => String(pk)));
  return keys;
}
