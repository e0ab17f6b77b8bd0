import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { IndexEntry } from "../departure/model/listing.ts";
import { toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import type { PlacePrefix } from "./place-prefixes.ts";

/** What a departure is found by, at rest: an item of its own with the keys of an index. */
interface PlaceItem {
  /** The departure and a number; no name and no address. */
  pk: string;
  /** The version of the departure that asked for it. */
  v: number;
  ttl?: number;
}

/** The keys of an index. */
export type IndexKeys = Readonly<Record<string, string>>;

/** Longer than any function that might still want to write an older one. */
const NOTHING_KEPT_FOR_HOURS = 48;

/**
 * Keeps what a departure is found by, one item each, beside it. What is gone leaves an empty item for some days: whoever is
 * late with an older name or address, or with that of somebody who was erased, finds a later version there.
 */
export async function keepPlaces(
  prefix: PlacePrefix,
  { departureId, before, mark, now }: IndexEntry,
  keys: readonly IndexKeys[],
  { client, tableName }: DynamoOptions,
): Promise<void> {
  const ttl = toSeconds(now.add({ hours: NOTHING_KEPT_FOR_HOURS }));
  const items = Array.from({ length: Math.max(keys.length, before) }, (_, place) => ({
    pk: placeKey(prefix, departureId, place),
    v: mark,
    ...(keys[place] ?? { ttl }),
  }));
  await Promise.all(items.map(put));

  async function put(item: PlaceItem): Promise<void> {
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
export function placeKey(prefix: PlacePrefix, departureId: string, place: number): string {
  return `${prefix}.${departureId}.${place}`;
}
