import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { Counting } from "../departure/model/closing-ports.ts";
import type { TallyPlace } from "../departure/model/tally.ts";
import type {
  ClosingTallies,
  DepartmentYear,
  FoundTally,
  TallyOrders,
} from "../departure/model/tally-ports.ts";
import { dueForClosing } from "./answers-item.ts";
import { toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import { AS_COUNTED } from "./dynamo-counters.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { type Attributes, decodeWith, encodeWith } from "./item-codec.ts";
import { TALLY } from "./tally-item.ts";
import { tallyKey, VOICE_PREFIXES } from "./voice-keys.ts";

/** Orders in DynamoDB, one item for each departure and occasion. The first one stays until its traces are gone. */
export function dynamoTallyOrders({ client, tableName: TableName }: DynamoOptions): TallyOrders {
  return {
    async order(place, tally, now) {
      const put = new PutCommand({
        TableName,
        Item: { pk: tallyKey(place), t: encodeWith(TALLY, tally), ...dueForClosing(now) },
        ConditionExpression: "attribute_not_exists(pk)",
      });
      await ifConditionHolds(client.send(put));
    },
  };
}

/**
 * What the closing job does with orders: each step is one conditional write, and safe to repeat. `t` is the tally, `sd` the seed,
 * `cs` the fields to raise, `ct` when all were counted. Of a department in a year, `hm` has the hashes of its managers.
 */
export function dynamoClosingTallies({
  client,
  tableName: TableName,
}: DynamoOptions): ClosingTallies {
  const update = (pk: string, change: object) =>
    ifConditionHolds(client.send(new UpdateCommand({ TableName, Key: { pk }, ...change })));

  return {
    async find(place) {
      const Key = { pk: tallyKey(place) };
      const get = new GetCommand({ TableName, Key, ConsistentRead: true });
      const { Item } = await client.send(get);
      return Item && foundIn(Item, place);
    },

    async begin(place, { seed, fields }) {
      const begun = await update(tallyKey(place), {
        UpdateExpression: "SET sd = :seed, cs = :fields",
        ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(sd)",
        ExpressionAttributeValues: { ":seed": seed, ":fields": fields },
      });
      return begun !== undefined;
    },

    async postpone(place, next) {
      await update(tallyKey(place), {
        UpdateExpression: "SET da = :next",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: { ":next": toSeconds(next) },
      });
    },

    async counted({ place, counting }, now, next) {
      const names = Object.keys(counting?.fields ?? {});
      await update(tallyKey(place), {
        UpdateExpression: "SET ct = :now, da = :next, cs = :names REMOVE t",
        ConditionExpression: "sd = :seed AND attribute_not_exists(ct)",
        ExpressionAttributeValues: {
          ":now": now.epochMilliseconds,
          ":next": toSeconds(next),
          ":names": Object.fromEntries(names.map((name) => [name, []])),
          ":seed": counting?.seed,
        },
      });
    },

    async end(place) {
      await client.send(new DeleteCommand({ TableName, Key: { pk: tallyKey(place) } }));
    },

    async addManager(where, hash) {
      await update(managersKey(where), {
        UpdateExpression: "SET dd = :dd, da = :da ADD hm :hashes",
        ExpressionAttributeValues: {
          ":dd": AS_COUNTED.dd,
          ":da": AS_COUNTED.da,
          ":hashes": new Set([hash]),
        },
      });
    },
  };
}

function foundIn({ t, sd, cs, ct }: Attributes, place: TallyPlace): FoundTally {
  return {
    place,
    ...(t === undefined ? {} : { tally: decodeWith(TALLY, t as Attributes, "UTC") }),
    ...(sd === undefined ? {} : { counting: { seed: sd, fields: cs } as Counting }),
    ...(ct === undefined ? {} : { counted: Temporal.Instant.fromEpochMilliseconds(Number(ct)) }),
  };
}

function managersKey({ year, department }: DepartmentYear): string {
  return `${VOICE_PREFIXES.managers}.${year}.${department}`;
}
