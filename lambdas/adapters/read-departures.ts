import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import type { Departure } from "../core/departure.ts";
import { type DepartureItem, departureFromItem } from "./departure-item.ts";
import type { DynamoOptions } from "./dynamo-departures.ts";

/** What DynamoDB gives in one answer. */
const ITEMS_AT_ONCE = 100;

/** Many departures as they are now, by id; those that are not there are not among them. */
export async function readDepartures(
  ids: readonly string[],
  { client, tableName }: DynamoOptions,
): Promise<Map<string, Departure>> {
  const found = new Map<string, Departure>();
  let keys = [...new Set(ids)].map((pk): Record<string, unknown> => ({ pk }));
  while (keys.length > 0) {
    const Keys = keys.slice(0, ITEMS_AT_ONCE);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } }),
    );
    for (const item of (Responses?.[tableName] ?? []) as DepartureItem[])
      found.set(item.pk, departureFromItem(item));
    // What did not fit into the answer is told back.
    const left = UnprocessedKeys?.[tableName]?.Keys ?? [];
    keys = [...left, ...keys.slice(ITEMS_AT_ONCE)];
  }
  return found;
}
