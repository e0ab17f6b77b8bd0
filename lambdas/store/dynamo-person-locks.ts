import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { PersonEntry } from "../departure/model/person-keys.ts";
import type { PersonLock, PersonLocks } from "../departure/model/ports.ts";
import { defined, fromSeconds, toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { readItems } from "./read-departures.ts";

/** A lock at rest. */
export interface LockItem {
  pk: string;
  v: number;
  /** By departure. */
  e: Record<string, EntryItem>;
  /** How many. */
  c: number;
  /** Long after every departure in it was purged: removes what a crash left behind. */
  ttl: number;
}

interface EntryItem {
  /** Creation in epoch seconds, and the last day it runs. */
  t: number;
  u: string;
  n?: string;
  a?: string;
  m: string;
}

/** Personal data is kept at most 24 months after the end of employment. */
const KEPT_FOR = { months: 30 };

/** Set once reconcile has put every departure into its locks. */
const ALL = "locks.all";

/** Locks in DynamoDB, one item each, beside the departures. */
export function dynamoPersonLocks({ client, tableName: TableName }: DynamoOptions): PersonLocks {
  const read = async (pk: string) => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: { pk }, ConsistentRead: true }),
    );
    return Item;
  };
  let isComplete = false;
  const hasAll = async () => {
    isComplete ||= (await read(ALL)) !== undefined;
    return isComplete;
  };

  return {
    async find(lock) {
      const item = (await read(lockKeyOf(lock))) as LockItem | undefined;
      return item && lockFromItem(item);
    },

    async findAll(locks) {
      const found = await readItems(locks.map(lockKeyOf), { client, tableName: TableName });
      return new Map(
        locks.flatMap((lock) => {
          const item = found.get(lockKeyOf(lock)) as LockItem | undefined;
          return item ? [[lock, lockFromItem(item)] as const] : [];
        }),
      );
    },

    async put(lock, entries, found) {
      const condition = found
        ? {
            ConditionExpression: "v = :found",
            ExpressionAttributeValues: { ":found": found.version },
          }
        : { ConditionExpression: "attribute_not_exists(pk)" };
      const Item = lockToItem(lock, entries, (found?.version ?? 0) + 1);
      return (
        (await ifConditionHolds(client.send(new PutCommand({ TableName, Item, ...condition })))) !==
        undefined
      );
    },

    async leave(lock, departureId) {
      const one = {
        TableName,
        Key: { pk: lockKeyOf(lock) },
        ExpressionAttributeNames: { "#id": departureId },
      };
      const isLast = {
        ConditionExpression: "c = :one AND attribute_exists(e.#id)",
        ExpressionAttributeValues: { ":one": 1 },
      };
      const isOneOf = {
        UpdateExpression: "SET v = v + :one, c = c - :one REMOVE e.#id",
        ConditionExpression: "c > :one AND attribute_exists(e.#id)",
        ExpressionAttributeValues: { ":one": 1 },
      };
      // Others may come or go between the two, so both are retried while the entry exists.
      do {
        if (await ifConditionHolds(client.send(new DeleteCommand({ ...one, ...isLast })))) return;
        if (await ifConditionHolds(client.send(new UpdateCommand({ ...one, ...isOneOf })))) return;
      } while (((await read(lockKeyOf(lock))) as LockItem | undefined)?.e[departureId]);
    },

    hasAll,

    async noteAll() {
      if (await hasAll()) return;
      await client.send(new PutCommand({ TableName, Item: { pk: ALL } }));
      isComplete = true;
    },

    async dropUniquenessLock(lock) {
      await client.send(new DeleteCommand({ TableName, Key: { pk: `guard.${lock}` } }));
    },
  };
}

/** No departure's id has a dot, so a lock is never taken for one. */
export function lockKeyOf(lock: string): string {
  return `lock.${lock}`;
}

function lockToItem(lock: string, entries: readonly PersonEntry[], version: number): LockItem {
  const last = entries
    .map(({ runsUntil }) => runsUntil)
    .reduce((one, other) => (Temporal.PlainDate.compare(one, other) < 0 ? other : one));
  return {
    pk: lockKeyOf(lock),
    v: version,
    e: Object.fromEntries(entries.map((entry) => [entry.departureId, entryToItem(entry)])),
    c: entries.length,
    ttl: toSeconds(last.add(KEPT_FOR).toZonedDateTime("UTC")),
  };
}

function entryToItem({ since, runsUntil, keys }: PersonEntry): EntryItem {
  const { number, address, name } = keys;
  return {
    t: toSeconds(since),
    u: runsUntil.toString(),
    ...defined({ n: number, a: address }),
    m: name,
  };
}

export function lockFromItem({ v, e }: LockItem): PersonLock {
  const entries = Object.entries(e).map(([departureId, { t, u, n, a, m }]) => ({
    departureId,
    since: fromSeconds(t),
    runsUntil: Temporal.PlainDate.from(u),
    keys: { ...defined({ number: n, address: a }), name: m },
  }));
  return { version: v, entries };
}
