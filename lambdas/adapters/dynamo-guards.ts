import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { GuardHolder, Guards } from "../core/ports.ts";
import { fromSeconds, toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";

interface GuardItem {
  pk: string;
  /** The departure that holds it, since epoch seconds. */
  d: string;
  t: number;
}

/** Guards kept by DynamoDB, one item each, beside the departures. */
export function dynamoGuards({ client, tableName }: DynamoOptions): Guards {
  const put = (guard: string, holder: GuardHolder, condition: object) => {
    const item: GuardItem = { pk: keyOf(guard), d: holder.departureId, t: toSeconds(holder.since) };
    return ifConditionHolds(
      client.send(new PutCommand({ TableName: tableName, Item: item, ...condition })),
    );
  };

  const find = async (guard: string): Promise<GuardHolder | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: tableName, Key: { pk: keyOf(guard) }, ConsistentRead: true }),
    );
    return Item && { departureId: String(Item.d), since: fromSeconds(Number(Item.t)) };
  };

  return {
    async take(guard, holder) {
      const isFree = { ConditionExpression: "attribute_not_exists(pk)" };
      if (await put(guard, holder, isFree)) return holder;
      const other = await find(guard);
      if (other) return other;
      // It was freed in between; whoever is fastest now has it.
      await put(guard, holder, isFree);
      return (await find(guard)) ?? holder;
    },

    async takeOver(guard, from, holder) {
      const isTheirs = {
        ConditionExpression: "d = :from AND t = :since",
        ExpressionAttributeValues: { ":from": from.departureId, ":since": toSeconds(from.since) },
      };
      return (await put(guard, holder, isTheirs)) !== undefined;
    },

    async free(guard, departureId) {
      await ifConditionHolds(
        client.send(
          new DeleteCommand({
            TableName: tableName,
            Key: { pk: keyOf(guard) },
            ConditionExpression: "d = :id",
            ExpressionAttributeValues: { ":id": departureId },
          }),
        ),
      );
    },
  };
}

/** No departure's id has a dot, so a guard is never taken for one. */
function keyOf(guard: string): string {
  return `guard.${guard}`;
}
