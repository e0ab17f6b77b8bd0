import { setTimeout } from "node:timers/promises";
import { GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Departure } from "../departure/model/departure.ts";
import type { Departures } from "../departure/model/ports.ts";
import { toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import { departureFromItem, nextVersion, SHAPE } from "./departure-item.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { dynamoRoles } from "./dynamo-roles.ts";
import { dueKeys } from "./index-keys.ts";
import { type Change, changeOf } from "./item-change.ts";
import { IS_NO_NEWER, isNewer, NewerShape } from "./item-shape.ts";
import { queryKeys } from "./query-keys.ts";

/** Departures in DynamoDB: one item each, every write conditional. */
export function dynamoDepartures({ client, tableName }: DynamoOptions): Departures {
  const put = (departure: Departure, condition: object) =>
    ifConditionHolds(
      client.send(
        new PutCommand({ TableName: tableName, Item: nextVersion(departure), ...condition }),
      ),
    );
  const update = updateDeparture({ client, tableName });
  const read = async (id: string) => {
    const key = { TableName: tableName, Key: { pk: id }, ConsistentRead: true };
    return (await client.send(new GetCommand(key))).Item;
  };

  return {
    ...dynamoRoles({ client, tableName }),

    async find(id) {
      const item = await read(id);
      return item && departureFromItem(item);
    },

    async create(departure) {
      return (
        (await put(departure, { ConditionExpression: "attribute_not_exists(pk)" })) !== undefined
      );
    },

    async save(departure) {
      if (departure.reservedUntil) return false;
      const condition = {
        ConditionExpression: `v = :version AND ${IS_NO_NEWER}`,
        ExpressionAttributeValues: { ":version": departure.version, ":shape": SHAPE },
      };
      if (await put(departure, condition)) return true;
      const present = await read(departure.id);
      if (present && isNewer(present, SHAPE)) throw new NewerShape(departure.id, SHAPE);
      return false;
    },

    async reserve(id, until) {
      const change = changeOf({
        write: { hd: toSeconds(until) },
        condition: "attribute_exists(pk)",
      });
      const answer = await update(id, { ...change, ReturnValues: "ALL_NEW" });
      return answer && departureFromItem(answer.Attributes ?? {});
    },

    // Random, so that writers do not collide again.
    pause: (tries) => setTimeout(Math.min(20 * 2 ** tries, 400) * Math.random()),

    async clearOutbox(departure) {
      const { outbox, ...synced } = departure;
      if (!outbox) return;
      const change = changeOf({
        write: { un: undefined, ...dueKeys(synced) },
        condition: "un.m = :mark",
        values: { ":mark": outbox.version },
      });
      await update(departure.id, change);
    },

    ofPerson: (person) => queryKeys({ index: "person", partition: person }, { client, tableName }),
  };
}

/** Updates paths of a departure; undefined when the condition fails. */
export function updateDeparture({ client, tableName }: DynamoOptions) {
  return (id: string, change: Change) =>
    ifConditionHolds(
      client.send(new UpdateCommand({ TableName: tableName, Key: { pk: id }, ...change })),
    );
}
