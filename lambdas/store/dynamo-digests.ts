import { GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import { digestDueAt, digestIdIn, digestKey } from "../departure/digest/digest-day.ts";
import type { MailingState } from "../departure/model/mailing.ts";
import type { Digest, Digests } from "../departure/model/ports.ts";
import type { QuarterNews } from "../departure/model/quarter-news.ts";
import { fromSeconds, toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { type DueKeys, dueDay } from "./index-keys.ts";
import { type Change, changeOf } from "./item-change.ts";
import { type StateItem, stateFromItem, stateToItem } from "./mailing-item.ts";

/** A digest at rest: no address, no name. Its TTL is some weeks later. */
interface StoredDigest extends StateItem {
  pk: string;
  v: number;
  /** Its day, and when it was created. */
  dy: string;
  t: number;
  /** Ids of departures. */
  ds: readonly string[];
  /** What it tells of a quarter. */
  qn?: QuarterNews;
  /** The due index, as departures have it. */
  dd?: string;
  da?: number;
  ttl: number;
}

const KEPT_FOR_DAYS = 60;
/** While it is there, its quarter has no second one. */
const QUARTER_KEPT_FOR_DAYS = 500;

/** Digests in DynamoDB, one item each, beside the departures. */
export function dynamoDigests({ client, tableName }: DynamoOptions): Digests {
  const update = (id: string, change: Change) =>
    ifConditionHolds(
      client.send(
        new UpdateCommand({ TableName: tableName, Key: { pk: digestKey(id) }, ...change }),
      ),
    );

  return {
    async find(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: tableName, Key: { pk: digestKey(id) }, ConsistentRead: true }),
      );
      return Item && fromItem(Item as StoredDigest);
    },

    async create(digest) {
      const put = new PutCommand({
        TableName: tableName,
        Item: toItem(digest),
        ConditionExpression: "attribute_not_exists(pk)",
      });
      return (await ifConditionHolds(client.send(put))) !== undefined;
    },

    async claim(id, now) {
      const change = changeOf({
        write: { st: "claimed", sa: toSeconds(now), ...dueIn({ name: "claimed", at: now }, now) },
        condition: "st = :pending",
        values: { ":pending": "pending" },
      });
      const answer = await update(id, { ...change, ReturnValues: "ALL_NEW" });
      return answer && fromItem(answer.Attributes as StoredDigest);
    },

    async settle({ id, state: before, since }, state) {
      const { st, sa, sy } = stateToItem(state);
      const isStill = stateToItem(before);
      const change = changeOf({
        write: { st, sa, sy, ...dueIn(state, since) },
        condition: `st = :before AND ${isStill.sa === undefined ? "attribute_not_exists(sa)" : "sa = :at"}`,
        values: {
          ":before": isStill.st,
          ...(isStill.sa === undefined ? {} : { ":at": isStill.sa }),
        },
      });
      return (await update(id, change)) !== undefined;
    },
  };
}

function toItem({ id, day, departures, news, since, state }: Digest): StoredDigest {
  const keptFor = news ? QUARTER_KEPT_FOR_DAYS : KEPT_FOR_DAYS;
  const { dd, da } = dueIn(state, since);
  return {
    pk: digestKey(id),
    v: 1,
    dy: day.toString(),
    t: toSeconds(since),
    ds: departures,
    ...(news ? { qn: news } : {}),
    ...stateToItem(state),
    ...(dd && da ? { dd, da } : {}),
    ttl: toSeconds(since.add({ hours: 24 * keptFor })),
  };
}

function fromItem(item: StoredDigest): Digest {
  return {
    id: digestIdIn(item.pk) ?? "",
    day: Temporal.PlainDate.from(item.dy),
    departures: item.ds,
    ...(item.qn ? { news: item.qn } : {}),
    since: fromSeconds(item.t),
    state: stateFromItem(item),
  };
}

/** Both keys of the due index, so that a change writes or removes them together. */
function dueIn(state: MailingState, since: Temporal.Instant): DueKeys {
  const due = digestDueAt({ state, since });
  return { dd: due && dueDay(due), da: due && toSeconds(due) };
}
