import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { IndexEntry } from "../departure/model/listing.ts";
import { toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import type { EntryPrefix } from "./table-indexes.ts";

/** An index entry at rest: an item with the keys of an index. */
interface EntryItem {
  /** The departure and a number; no name and no address. */
  pk: string;
  /** The version of the departure that asked for it. */
  v: number;
  ttl?: number;
}

/** The keys of an index. */
export type IndexKeys = Readonly<Record<string, string>>;

/** Longer than any function that might still want to write an older one. */
const TOMBSTONE_FOR_HOURS = 48;

/**
 * Writes one item for each index entry of a departure. An entry that is gone becomes a tombstone for 48 hours, so that the
 * condition of a late writer with an older version fails, as with the name of somebody who was erased meanwhile.
 */
export async function writeIndexEntries(
  prefix: EntryPrefix,
  { departureId, before, mark, now }: IndexEntry,
  keys: readonly IndexKeys[],
  { client, tableName }: DynamoOptions,
): Promise<void> {
  const ttl = toSeconds(now.add({ hours: TOMBSTONE_FOR_HOURS }));
  const items = Array.from({ length: Math.max(keys.length, before) }, (_, number) => ({
    pk: entryKey(prefix, departureId, number),
    v: mark,
    ...(keys[number] ?? { ttl }),
  }));
  await Promise.all(items.map(put));

  async function put(item: EntryItem): Promise<void> {
    const command = new PutCommand({
      TableName: tableName,
      Item: item,
      ConditionExpression: "attribute_not_exists(pk) OR v < :version",
      ExpressionAttributeValues: { ":version": item.v },
    });
    await ifConditionHolds(client.send(command));
  }
}

/** No departure's id has a dot. */
export function entryKey(prefix: EntryPrefix, departureId: string, number: number): string {
  return `${prefix}.${departureId}.${number}`;
}
