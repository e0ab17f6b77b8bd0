import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import type { Departure } from "../departure/model/departure.ts";
import { departureFromItem } from "./departure-item.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import type { Attributes } from "./item-codec.ts";

/** DynamoDB's limit for one call. */
const ITEMS_AT_ONCE = 100;

/** Many departures, read consistently, by id; missing ones are left out. */
export async function readDepartures(
  ids: readonly string[],
  options: DynamoOptions,
): Promise<Map<string, Departure>> {
  const found = await readItems(ids, options);
  return new Map([...found].map(([id, item]) => [id, departureFromItem(item)]));
}

/** Many items, read consistently, by key; missing ones are left out. */
export async function readItems(
  all: readonly string[],
  { client, tableName }: DynamoOptions,
): Promise<Map<string, Attributes>> {
  const found = new Map<string, Attributes>();
  let keys = [...new Set(all)].map((pk): Record<string, unknown> => ({ pk }));
  while (keys.length > 0) {
    const Keys = keys.slice(0, ITEMS_AT_ONCE);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } }),
    );
    for (const item of Responses?.[tableName] ?? []) found.set(String(item.pk), item);
    // Keys beyond the answer's size are returned.
    const left = UnprocessedKeys?.[tableName]?.Keys ?? [];
    keys = [...left, ...keys.slice(ITEMS_AT_ONCE)];
  }
  return found;
}
