import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Asking } from "../departure/model/listing.ts";
import { toSeconds } from "./at-rest.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { ASKING, partsOf } from "./index-keys.ts";
import { readDepartures } from "./read-departures.ts";
import { TABLE_INDEXES } from "./table-indexes.ts";

/** What asks for HR, from an index that has nothing else: one question to each part of it, and the departures that are shown. */
export function dynamoAsking(options: DynamoOptions): Asking {
  const { client, tableName } = options;
  const { name, partition, sort } = TABLE_INDEXES.asks;
  return {
    async asking(now, limit) {
      const parts = await Promise.all(partsOf(ASKING).map((part) => keysIn(part, now)));
      const keys = parts.flat().toSorted((one, other) => one.from - other.from);
      // An index may briefly have duplicates, which are dropped.
      const ids = [...new Set(keys.map(({ id }) => id))];
      const shown = ids.slice(0, limit);
      const found = await readDepartures(shown, options);
      const departures = shown.flatMap((id) => found.get(id) ?? []);
      return { departures, hasMore: ids.length > limit };

      async function keysIn(part: string, until: typeof now) {
        const query = new QueryCommand({
          TableName: tableName,
          IndexName: name,
          Limit: limit + 1,
          KeyConditionExpression: `${partition} = :part AND ${sort} <= :now`,
          ExpressionAttributeValues: { ":part": part, ":now": toSeconds(until) },
        });
        const { Items = [] } = await client.send(query);
        return Items.map((item) => ({ id: String(item.pk), from: Number(item[sort]) }));
      }
    },
  };
}
