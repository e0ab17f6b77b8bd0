import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { UncertainDepartures } from "../departure/model/record-ports.ts";
import type { DynamoOptions } from "./dynamo-options.ts";

/** Each item has at most so many ids, of 400 kB that it may have. */
const IN_ONE = 5000;

/** Departures with unconfirmed mails in DynamoDB: sets of ids, in as many items as there must be. */
export function dynamoUncertain({
  client,
  tableName: TableName,
}: DynamoOptions): UncertainDepartures {
  const read = async (number: number): Promise<string[] | undefined> => {
    const Key = { pk: uncertainKey(number) };
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && [...((Item.ids as ReadonlySet<string> | undefined) ?? [])];
  };
  const update = (number: number, verb: "ADD" | "DELETE", ids: readonly string[]) =>
    client.send(
      new UpdateCommand({
        TableName,
        Key: { pk: uncertainKey(number) },
        UpdateExpression: `${verb} ids :ids`,
        ExpressionAttributeValues: { ":ids": new Set(ids) },
      }),
    );
  const parts = async () => {
    const all: string[][] = [];
    for (let part = await read(0); part; part = await read(all.length)) all.push(part);
    return all;
  };

  return {
    all: async () => [...new Set((await parts()).flat())].sort(),

    async add(ids) {
      if (ids.length === 0) return;
      const all = await parts();
      const last = Math.max(0, all.length - 1);
      const isFull = (all[last]?.length ?? 0) + ids.length > IN_ONE;
      await update(isFull ? last + 1 : last, "ADD", ids);
    },

    async drop(id) {
      const all = await parts();
      for (const [number, ids] of all.entries())
        if (ids.includes(id)) await update(number, "DELETE", [id]);
    },
  };
}

function uncertainKey(number: number): string {
  return `uncertain.${number}`;
}
