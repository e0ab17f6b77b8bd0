import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { CHOSEN_KEPT, type ChosenColumns } from "../departure/model/imports.ts";
import type { DynamoOptions } from "./dynamo-options.ts";

/** No import's id is this word, and no departure's id has a dot. */
const Key = { pk: "import.columns" };

/**
 * All choices in one item, the latest last. Of two who choose at once the later write wins: what it didn't know of is
 * asked again.
 */
export function dynamoChosenColumns({
  client,
  tableName: TableName,
}: DynamoOptions): ChosenColumns {
  const all = async () => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return new Map((Item?.ch ?? []) as [string, string][]);
  };
  return {
    all,

    async keep(chosen) {
      const others = [...(await all())].filter(([name]) => !chosen.has(name));
      const ch = [...others, ...chosen].slice(-CHOSEN_KEPT);
      await client.send(new PutCommand({ TableName, Item: { ...Key, ch } }));
    },
  };
}
