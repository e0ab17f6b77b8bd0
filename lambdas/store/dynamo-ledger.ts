import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { Ledger, LedgerNote } from "../departure/model/closing-ports.ts";
import { defined, toSeconds } from "./at-rest.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { answersKey, hashed } from "./voice-keys.ts";

/** Longer than a table can be restored, which is 35 days. */
const KEPT_FOR_DAYS = 36;

const ATTRIBUTES: Readonly<Record<LedgerNote, string>> = { counted: "c", deleted: "d" };

/** The ledger in a table of its own: the hash of a place, and when what was there was cut loose or deleted. */
export function dynamoLedger({ client, tableName: TableName }: DynamoOptions): Ledger {
  return {
    async note(place, as, now) {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { pk: hashed(answersKey(place)) },
          UpdateExpression: "SET #as = :now, #ttl = :ttl",
          ExpressionAttributeNames: { "#as": ATTRIBUTES[as], "#ttl": "ttl" },
          ExpressionAttributeValues: {
            ":now": now.epochMilliseconds,
            ":ttl": toSeconds(now.add({ hours: 24 * KEPT_FOR_DAYS })),
          },
        }),
      );
    },

    async noted(place) {
      const Key = { pk: hashed(answersKey(place)) };
      const { Item = {} } = await client.send(
        new GetCommand({ TableName, Key, ConsistentRead: true }),
      );
      return defined({ counted: momentIn(Item.c), deleted: momentIn(Item.d) });
    },
  };
}

function momentIn(stored: unknown): Temporal.Instant | undefined {
  return typeof stored === "number" ? Temporal.Instant.fromEpochMilliseconds(stored) : undefined;
}
