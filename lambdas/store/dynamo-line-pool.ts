import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { GatheredLines, LineGathering, LinePool } from "../departure/model/lesson-ports.ts";
import { fromSeconds, toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import type { Attributes } from "./item-codec.ts";
import { queryKeys } from "./query-keys.ts";
import { CLOSING_PARTITIONS, lineKey, poolKey, VOICE_PREFIXES } from "./voice-keys.ts";

/** What was gathered, by month, under keys of its own: the desk's policy allows these and no line. */
export function dynamoLinePool(options: DynamoOptions): LinePool {
  return {
    async of(months) {
      const items = await Promise.all(months.map((month) => readItem(poolKey(month), options)));
      return items.flatMap((item) => (item ? gatheredFrom(item) : []));
    },
  };
}

/** The same with the lines themselves, for the closing job. */
export function dynamoLineGathering(options: DynamoOptions): LineGathering {
  const { client, tableName: TableName } = options;
  const pool = dynamoLinePool(options);
  const drop = (pk: string) => client.send(new DeleteCommand({ TableName, Key: { pk } }));
  return {
    ...pool,

    async lines() {
      const partition = CLOSING_PARTITIONS.lines;
      const keys = await queryKeys({ index: "due", partition }, options);
      const ofLines = keys.filter((key) => key.startsWith(`${VOICE_PREFIXES.line}.`));
      const items = await Promise.all(ofLines.map((key) => readItem(key, options)));
      return items.flatMap((item) => (item ? lineFrom(item) : []));
    },

    async gather({ month, lines, until }) {
      const Item = {
        pk: poolKey(month),
        l: lines,
        dd: CLOSING_PARTITIONS.lines,
        da: toSeconds(until),
      };
      const once = { ConditionExpression: "attribute_not_exists(pk)" };
      await ifConditionHolds(client.send(new PutCommand({ TableName, Item, ...once })));
    },

    async end(month) {
      const gathered = await pool.of([month]);
      // The lines first: one that stayed would be gathered again.
      for (const { id } of gathered.flatMap(({ lines }) => lines)) await drop(lineKey(id));
      await drop(poolKey(month));
    },
  };
}

async function readItem(
  pk: string,
  { client, tableName: TableName }: DynamoOptions,
): Promise<Attributes | undefined> {
  const get = new GetCommand({ TableName, Key: { pk }, ConsistentRead: true });
  return (await client.send(get)).Item;
}

function gatheredFrom({ pk, l, da }: Attributes): GatheredLines {
  return {
    month: String(pk).slice(poolKey("").length),
    lines: l as GatheredLines["lines"],
    until: fromSeconds(Number(da)),
  };
}

function lineFrom({ pk, w, da }: Attributes) {
  return {
    id: String(pk).slice(lineKey("").length),
    words: String(w),
    until: fromSeconds(Number(da)),
  };
}
