import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { Temporal } from "temporal-polyfill";
import {
  backOf,
  doneOf,
  type FinishedPart,
  type ImportHead,
  type ImportPart,
  type ImportRow,
  type Imports,
} from "../departure/model/imports.ts";
import { someAtOnce } from "../departure/model/some-at-once.ts";
import { toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import {
  backToCounts,
  type HeadItem,
  headFromItem,
  headKey,
  headToItem,
  type PartItem,
  partFromItem,
  partKey,
  rowsToItem,
  toCounts,
} from "./import-item.ts";

/** Parts are large: the most written or removed at once. */
const AT_ONCE = 10;

/**
 * Imports in DynamoDB: an item for the head, and one for each part. TTL may delete one days late; until then it is not
 * found.
 */
export function dynamoImports({ client, tableName: TableName }: DynamoOptions): Imports {
  return {
    async create(head, parts) {
      if (await findHead(head.id, head.since)) return false;
      const kept = await someAtOnce(parts, AT_ONCE, (part, number) => putPart(head, number, part));
      if (!kept.every(Boolean)) return false;
      return put(headToItem(head), "attribute_not_exists(pk) OR #ttl <= :since", head.since);
    },

    async readAnew(head, parts) {
      const kept = await someAtOnce(parts, AT_ONCE, (part, number) => putPart(head, number, part));
      if (!kept.every(Boolean)) return false;
      return put(headToItem(head), "attribute_not_exists(sa) AND #ttl > :since", head.since);
    },

    find: findHead,

    part: findPart,

    start: (id, now) => mark(id, now, { UpdateExpression: "SET sa = if_not_exists(sa, :now)" }),

    async finish(id, number, part) {
      const isFirst = await writeFinished(id, number, part);
      const written = isFirst ? part : await findPart(id, number);
      if (written) await countDone(id, number, { ...written, at: part.at });
    },

    takeBack: (id, now) =>
      mark(id, now, {
        UpdateExpression: "SET tb = if_not_exists(tb, :now), bk = if_not_exists(bk, :none)",
        ExpressionAttributeValues: { ":none": {} },
      }),

    async finishBack(id, number, part) {
      const isFirst = await writeBack(id, number, part);
      const written = isFirst ? part : await findPart(id, number);
      if (written) await countBack(id, number, written);
    },

    async amend(id, number, row) {
      const present = await findPart(id, number);
      const place = present?.rows.findIndex(({ line }) => line === row.line) ?? -1;
      if (place < 0) return;
      await writeRow(partKey(id, number), place, row);
      const written = await findPart(id, number);
      if (written) await countAnew(id, number, written);
    },

    async drop({ id, problems }) {
      await someAtOnce(problems, AT_ONCE, (_, number) => remove(partKey(id, number)));
      await remove(headKey(id));
    },
  };

  async function findHead(id: string, now: Temporal.Instant): Promise<ImportHead | undefined> {
    const item = (await get(headKey(id))) as HeadItem | undefined;
    return item && item.ttl > toSeconds(now) ? headFromItem(id, item) : undefined;
  }

  async function findPart(id: string, number: number): Promise<ImportPart | undefined> {
    const item = (await get(partKey(id, number))) as PartItem | undefined;
    return item && partFromItem(item);
  }

  /** Sets a moment of the head, and returns the head. */
  async function mark(
    id: string,
    now: Temporal.Instant,
    update: Pick<UpdateCommandInput, "UpdateExpression" | "ExpressionAttributeValues">,
  ): Promise<ImportHead | undefined> {
    const command = new UpdateCommand({
      TableName,
      Key: { pk: headKey(id) },
      UpdateExpression: update.UpdateExpression,
      // An expired item would come back without a TTL.
      ConditionExpression: "#ttl > :now",
      ExpressionAttributeNames: { "#ttl": "ttl" },
      ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ":now": toSeconds(now) },
      ReturnValues: "ALL_NEW",
    });
    const marked = await ifConditionHolds(client.send(command));
    return marked && headFromItem(id, marked.Attributes as HeadItem);
  }

  async function get(pk: string) {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: { pk }, ConsistentRead: true }),
    );
    return Item;
  }

  /** False when a worker has finished it: the same file was uploaded and started by someone else. */
  function putPart({ id, since, until }: ImportHead, number: number, part: ImportPart) {
    const item: PartItem = {
      pk: partKey(id, number),
      rw: rowsToItem(part),
      ttl: toSeconds(until),
    };
    return put(item, "attribute_not_exists(fi) OR #ttl <= :since", since);
  }

  async function put(
    Item: HeadItem | PartItem,
    ConditionExpression: string,
    since: Temporal.Instant,
  ): Promise<boolean> {
    const command = new PutCommand({
      TableName,
      Item,
      ConditionExpression,
      ExpressionAttributeNames: { "#ttl": "ttl" },
      ExpressionAttributeValues: { ":since": toSeconds(since) },
    });
    return (await ifConditionHolds(client.send(command))) !== undefined;
  }

  async function writeFinished(id: string, number: number, part: ImportPart): Promise<boolean> {
    const command = new UpdateCommand({
      TableName,
      Key: { pk: partKey(id, number) },
      UpdateExpression: "SET rw = :rows, fi = :finished",
      ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(fi)",
      ExpressionAttributeValues: { ":rows": rowsToItem(part), ":finished": true },
    });
    return (await ifConditionHolds(client.send(command))) !== undefined;
  }

  async function countDone(id: string, number: number, part: FinishedPart): Promise<void> {
    const command = new UpdateCommand({
      TableName,
      Key: { pk: headKey(id) },
      UpdateExpression: "SET dn.#number = :done, fa = :at",
      ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(dn.#number)",
      ExpressionAttributeNames: { "#number": String(number) },
      ExpressionAttributeValues: { ":done": toCounts(doneOf(part)), ":at": toSeconds(part.at) },
    });
    await ifConditionHolds(client.send(command));
  }

  /** Row by row: another row of the part may be put right meanwhile. */
  async function writeBack(id: string, number: number, { rows }: ImportPart): Promise<boolean> {
    const places = [...rows.keys()].filter((place) => rows[place]?.back);
    const command = new UpdateCommand({
      TableName,
      Key: { pk: partKey(id, number) },
      UpdateExpression: `SET ${["fb = :done", ...places.map((place) => `rw[${place}].k = :k${place}`)].join(", ")}`,
      ConditionExpression: "attribute_exists(fi) AND attribute_not_exists(fb)",
      ExpressionAttributeValues: Object.fromEntries([
        [":done", true],
        ...places.map((place) => [`:k${place}`, rows[place]?.back]),
      ]),
    });
    return (await ifConditionHolds(client.send(command))) !== undefined;
  }

  async function countBack(id: string, number: number, part: ImportPart): Promise<void> {
    const command = new UpdateCommand({
      TableName,
      Key: { pk: headKey(id) },
      UpdateExpression: "SET bk.#number = :back",
      ConditionExpression: "attribute_exists(bk) AND attribute_not_exists(bk.#number)",
      ExpressionAttributeNames: { "#number": String(number) },
      ExpressionAttributeValues: { ":back": backToCounts(backOf(part)) },
    });
    await ifConditionHolds(client.send(command));
  }

  /** Only over a refused row. */
  async function writeRow(pk: string, place: number, row: ImportRow): Promise<void> {
    const command = new UpdateCommand({
      TableName,
      Key: { pk },
      UpdateExpression: `SET rw[${place}] = :row`,
      ConditionExpression: `attribute_exists(fi) AND rw[${place}].o = :refused`,
      ExpressionAttributeValues: { ":row": rowsToItem({ rows: [row] })[0], ":refused": "refused" },
    });
    await ifConditionHolds(client.send(command));
  }

  async function countAnew(id: string, number: number, part: ImportPart): Promise<void> {
    const command = new UpdateCommand({
      TableName,
      Key: { pk: headKey(id) },
      UpdateExpression: "SET dn.#number = :done",
      ConditionExpression: "attribute_exists(dn.#number)",
      ExpressionAttributeNames: { "#number": String(number) },
      ExpressionAttributeValues: { ":done": toCounts(doneOf(part)) },
    });
    await ifConditionHolds(client.send(command));
  }

  async function remove(pk: string): Promise<void> {
    await client.send(new DeleteCommand({ TableName, Key: { pk } }));
  }
}
