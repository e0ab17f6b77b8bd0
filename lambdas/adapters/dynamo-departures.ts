import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Departure } from "../core/departure.ts";
import type { Mailing, MailingState } from "../core/mailing.ts";
import type { Departures } from "../core/ports.ts";
import { toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import { claimOf, dueOf, settlementOf } from "./departure-changes.ts";
import {
  type DepartureItem,
  departureFromItem,
  departureToItem,
  dueDay,
} from "./departure-item.ts";
import { type Change, changeOf } from "./item-change.ts";
import { addressKey } from "./life-item.ts";
import { TABLE_INDEXES } from "./table-indexes.ts";

export interface DynamoOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

/** Departures kept by DynamoDB: one item each, every write on a condition. */
export function dynamoDepartures({ client, tableName }: DynamoOptions): Departures {
  const put = (departure: Departure, condition: object) =>
    ifConditionHolds(
      client.send(
        new PutCommand({ TableName: tableName, Item: nextVersion(departure), ...condition }),
      ),
    );
  const update = (id: string, change: Change) =>
    ifConditionHolds(
      client.send(new UpdateCommand({ TableName: tableName, Key: { pk: id }, ...change })),
    );

  return {
    async find(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: { pk: id }, ConsistentRead: true }),
      );
      return Item && departureFromItem(Item as DepartureItem);
    },

    async create(departure) {
      return (
        (await put(departure, { ConditionExpression: "attribute_not_exists(pk)" })) !== undefined
      );
    },

    async save(departure) {
      const condition = {
        ConditionExpression: "v = :version",
        ExpressionAttributeValues: { ":version": departure.version },
      };
      return (await put(departure, condition)) !== undefined;
    },

    async claim(message, now) {
      const change: Change = { ...claimOf(message, toSeconds(now)), ReturnValues: "ALL_NEW" };
      const answer = await update(message.departureId, change);
      return answer && departureFromItem(answer.Attributes as DepartureItem);
    },

    async settle(claimed, message, state) {
      const claim = claimed.mailings.find(({ id }) => id === message.mailingId);
      if (claim?.state.name !== "claimed") return false;
      const settled = withState(claimed, claim, state);
      // When to look next is known only for the version that was claimed; if somebody wrote since, it stays as it
      // is: early, which the sweep corrects, never late.
      const answer =
        (await update(claimed.id, settlementOf(claim, message, state, settled))) ??
        (await update(claimed.id, settlementOf(claim, message, state)));
      return answer !== undefined;
    },

    async markSynced(departure) {
      const { unsynced, ...synced } = departure;
      if (!unsynced) return;
      const change = changeOf({
        write: { un: undefined, ...dueOf(synced) },
        condition: "un.m = :mark",
        values: { ":mark": unsynced.mark },
      });
      await update(departure.id, change);
    },

    async correctDue(departure) {
      const change = changeOf({
        write: dueOf(departure),
        condition: "v = :version",
        values: { ":version": departure.version },
      });
      return (await update(departure.id, change)) !== undefined;
    },

    async due(now, days) {
      const partitions = Array.from({ length: days + 1 }, (_, ago) =>
        dueDay(now.subtract({ hours: 24 * ago })),
      );
      const found = await Promise.all(partitions.map((day) => keysIn("due", day, toSeconds(now))));
      return found.flat();
    },

    responsible: (role, address) => keysIn(role, addressKey(address)),

    ofPerson: (person) => keysIn("person", person),
  };

  /** The keys in one partition of an index; of the due index, up to and including a moment in epoch seconds. */
  async function keysIn(
    index: keyof typeof TABLE_INDEXES,
    partition: string,
    upTo?: number,
  ): Promise<string[]> {
    const { name, partition: attribute } = TABLE_INDEXES[index];
    const until = upTo === undefined ? [] : [["da <= :upTo", upTo] as const];
    const query = {
      TableName: tableName,
      IndexName: name,
      KeyConditionExpression: [`${attribute} = :value`, ...until.map(([words]) => words)].join(
        " AND ",
      ),
      ExpressionAttributeValues: {
        ":value": partition,
        ...Object.fromEntries(until.map(([, value]) => [":upTo", value])),
      },
    };
    const keys: string[] = [];
    for await (const { Items = [] } of paginateQuery({ client }, query))
      keys.push(...Items.map(({ pk }) => String(pk)));
    return keys;
  }
}

function nextVersion(departure: Departure): DepartureItem {
  return departureToItem({ ...departure, version: departure.version + 1 });
}

function withState(departure: Departure, settled: Mailing, state: MailingState): Departure {
  const mailings = departure.mailings.map((mailing) =>
    mailing === settled ? { ...mailing, state } : mailing,
  );
  return { ...departure, mailings };
}
