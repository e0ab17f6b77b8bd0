import { gunzipSync, gzipSync } from "node:zlib";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Release } from "../departure/insights/figures.ts";
import type { Releases } from "../departure/model/insight-ports.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { VOICE_PREFIXES } from "./voice-keys.ts";

/** A release at rest: its number, and all of it compressed, since an item has at most 400 kB. */
interface StoredRelease {
  readonly pk: string;
  readonly n: number;
  readonly r: Uint8Array;
}

const NEWEST = `${VOICE_PREFIXES.release}.newest`;

/**
 * Releases in the table that a restore of the departures does not reach. The newest has a key of its own, so that showing it
 * is one read and publishing it one write; earlier ones are by number.
 */
export function dynamoReleases({ client, tableName: TableName }: DynamoOptions): Releases {
  const find = async (pk: string) => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: { pk }, ConsistentRead: true }),
    );
    return Item && fromItem(Item as StoredRelease);
  };
  const latest = () => find(NEWEST);

  return {
    latest,

    async all() {
      const newest = await latest();
      if (!newest) return [];
      const numbers = Array.from({ length: newest.number - 1 }, (_, index) => index + 1);
      const earlier = await Promise.all(numbers.map((number) => find(keyOf(number))));
      return [...earlier.flatMap((release) => release ?? []), newest];
    },

    async publish(release) {
      const before = await latest();
      if (release.number !== (before?.number ?? 0) + 1) return false;
      if (before) {
        const Item = toItem(keyOf(before.number), before);
        await client.send(new PutCommand({ TableName, Item }));
      }
      const put = new PutCommand({
        TableName,
        Item: toItem(NEWEST, release),
        ...(before
          ? {
              ConditionExpression: "n = :before",
              ExpressionAttributeValues: { ":before": before.number },
            }
          : { ConditionExpression: "attribute_not_exists(pk)" }),
      });
      return (await ifConditionHolds(client.send(put))) !== undefined;
    },
  };
}

function keyOf(number: number): string {
  return `${VOICE_PREFIXES.release}.${number}`;
}

function toItem(pk: string, release: Release): StoredRelease {
  return { pk, n: release.number, r: gzipSync(JSON.stringify(release)) };
}

function fromItem({ r }: StoredRelease): Release {
  return JSON.parse(gunzipSync(r).toString("utf8"));
}
