import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { IndexEntry } from "../departure/model/listing.ts";
import { toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import type { EntryPrefix } from "./table-indexes.ts";

/** A stored index entry. */
interface EntryItem {
  /** The departure and a number; no name or address. */
  pk: string;
  /** The departure's version that asked for it. */
  v: number;
  ttl?: number;
}

/** The keys of an index. */
export type IndexKeys = Readonly<Record<string, string>>;

/** Longer than any function could still be about to write an older version. */
const TOMBSTONE_FOR_HOURS = 48;

/**
 * Writes one item per index entry. A removed entry becomes a tombstone for 48 hours, so that a delayed writer with an
 * older version, such as the name of someone erased meanwhile, fails its condition.
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
