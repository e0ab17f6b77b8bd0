import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type {
  AnswersPlace,
  ClosingAnswers,
  Counting,
  DueForClosing,
  FoundAnswers,
} from "../departure/model/closing-ports.ts";
import { afterGrace, answersFromItem, dueForClosing } from "./answers-item.ts";
import { toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import { noteFollowed } from "./dynamo-answers.ts";
import { AS_COUNTED } from "./dynamo-counters.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import type { Attributes } from "./item-codec.ts";
import { queryKeys } from "./query-keys.ts";
import {
  answersKey,
  answersPlaceIn,
  CLOSING_PARTITIONS,
  lineKey,
  tallyPlaceIn,
  VOICE_PREFIXES,
} from "./voice-keys.ts";

/**
 * What the closing job does in DynamoDB: each step is one conditional write, and safe to repeat. Of answers `sd` is the seed,
 * `cs` the fields to raise, `ct` when all were counted.
 */
export function dynamoClosing(options: DynamoOptions): ClosingAnswers {
  const { client, tableName: TableName } = options;
  const update = (pk: string, change: ChangeOf) =>
    ifConditionHolds(client.send(new UpdateCommand({ TableName, Key: { pk }, ...change })));
  const change = ({ place }: FoundAnswers, made: ChangeOf) => update(answersKey(place), made);
  const read = async (pk: string) => {
    const get = new GetCommand({ TableName, Key: { pk }, ConsistentRead: true });
    return (await client.send(get)).Item;
  };

  return {
    async due(now) {
      const upTo = toSeconds(now);
      const keys = await Promise.all(
        Object.values(CLOSING_PARTITIONS).map((partition) =>
          queryKeys({ index: "due", partition, upTo }, options),
        ),
      );
      return keys.flat().flatMap((key) => dueIn(key) ?? []);
    },

    async all() {
      const partition = CLOSING_PARTITIONS.answers;
      const keys = await queryKeys({ index: "due", partition }, options);
      return keys.flatMap((key) => answersPlaceIn(key) ?? []);
    },

    async find(place) {
      const item = await read(answersKey(place));
      return item && foundIn(item, place);
    },

    async followed({ answers }) {
      if (answers) await noteFollowed(answers, options);
    },

    async closeLater(found, closes) {
      await change(found, {
        UpdateExpression: "SET cl = :closes, da = :due",
        ...onlyIfAsFound(found, {
          ":closes": closes.epochMilliseconds,
          ":due": dueForClosing(afterGrace(closes)).da,
        }),
      });
    },

    async begin(found, { seed, fields }) {
      const begun = await change(found, {
        UpdateExpression: "SET sd = :seed, cs = :fields",
        ...onlyIfAsFound(found, { ":seed": seed, ":fields": fields }),
      });
      return begun !== undefined;
    },

    async counted(found, now, next) {
      const { counting } = found;
      const names = Object.keys(counting?.fields ?? {});
      await change(found, {
        UpdateExpression: `SET ct = :now, da = :next, cs = :names${found.place.named ? "" : ` ${REMOVE_CONTENT}`}`,
        ConditionExpression: "sd = :seed AND attribute_not_exists(ct)",
        ExpressionAttributeValues: {
          ":now": now.epochMilliseconds,
          ":next": toSeconds(next),
          ":names": Object.fromEntries(names.map((name) => [name, []])),
          ":seed": counting?.seed,
        },
      });
    },

    async empty(found) {
      await change(found, {
        UpdateExpression: REMOVE_CONTENT,
        ConditionExpression: "attribute_exists(sd)",
      });
    },

    async keepUntil(found, until) {
      await change(found, {
        UpdateExpression: "SET da = :until REMOVE sd, cs",
        ConditionExpression: "attribute_exists(ct)",
        ExpressionAttributeValues: { ":until": toSeconds(until) },
      });
    },

    async end(found) {
      const Key = { pk: answersKey(found.place) };
      const condition = found.counted ? ONCE_COUNTED : onlyIfAsFound(found);
      const ended = client.send(new DeleteCommand({ TableName, Key, ...condition }));
      return (await ifConditionHolds(ended)) !== undefined;
    },

    async orderOf(departureId) {
      const item = await read(orderKeyOf(departureId));
      return item && Temporal.Instant.fromEpochMilliseconds(Number(item.t));
    },

    async postponeOrder(departureId, until, next) {
      await update(orderKeyOf(departureId), {
        UpdateExpression: "SET da = :next",
        ConditionExpression: "t = :until",
        ExpressionAttributeValues: { ":next": toSeconds(next), ":until": until.epochMilliseconds },
      });
    },

    async endOrder(departureId, until) {
      const ended = new DeleteCommand({
        TableName,
        Key: { pk: orderKeyOf(departureId) },
        ConditionExpression: "t = :until",
        ExpressionAttributeValues: { ":until": until.epochMilliseconds },
      });
      await ifConditionHolds(client.send(ended));
    },

    async addLine({ id, words, until }) {
      const Item = {
        pk: lineKey(id),
        w: words,
        dd: CLOSING_PARTITIONS.lines,
        da: toSeconds(until),
      };
      const once = { ConditionExpression: "attribute_not_exists(pk)" };
      await ifConditionHolds(client.send(new PutCommand({ TableName, Item, ...once })));
    },

    async dropLine(id) {
      await client.send(new DeleteCommand({ TableName, Key: { pk: lineKey(id) } }));
    },

    async raise(counter, fields, token) {
      const names = fields.map((field, index) => [`#${index}`, field] as const);
      await update(countKeyOf(counter), {
        UpdateExpression: `SET dd = :dd, da = :da ADD ${names.map(([name]) => `${name} :one`).join(", ")}, tk :tokens`,
        ConditionExpression: "NOT contains(tk, :token)",
        ExpressionAttributeNames: Object.fromEntries(names),
        ExpressionAttributeValues: {
          ...IN_COUNTED_PARTITION,
          ":one": 1,
          ":tokens": new Set([token]),
          ":token": token,
        },
      });
    },

    async dropToken(counter, token) {
      await update(countKeyOf(counter), {
        UpdateExpression: "DELETE tk :tokens",
        ConditionExpression: "contains(tk, :token)",
        ExpressionAttributeValues: { ":tokens": new Set([token]), ":token": token },
      });
    },
  };
}

interface ChangeOf {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

const REMOVE_CONTENT = "REMOVE g, w, c";

const IN_COUNTED_PARTITION = { ":dd": AS_COUNTED.dd, ":da": AS_COUNTED.da };

const ONCE_COUNTED = { ConditionExpression: "attribute_exists(ct)" };

/** Not saved, and not begun to be counted, since it was found. */
function onlyIfAsFound({ answers }: FoundAnswers, values: Record<string, unknown> = {}) {
  return {
    ConditionExpression: "v = :version AND attribute_not_exists(sd) AND attribute_not_exists(ct)",
    ExpressionAttributeValues: { ...values, ":version": answers?.version ?? 0 },
  };
}

function foundIn(item: Attributes, place: AnswersPlace): FoundAnswers {
  const { g, sd, cs, ct, fo } = item;
  return {
    place,
    ...(g === undefined ? {} : { answers: answersFromItem(item) }),
    follows: fo === true,
    ...(sd === undefined ? {} : { counting: { seed: sd, fields: cs } as Counting }),
    ...(ct === undefined ? {} : { counted: Temporal.Instant.fromEpochMilliseconds(Number(ct)) }),
  };
}

function dueIn(key: string): DueForClosing | undefined {
  const place = answersPlaceIn(key);
  if (place) return { kind: "answers", place };
  const tally = tallyPlaceIn(key);
  if (tally) return { kind: "tally", place: tally };
  const [prefix, id = ""] = key.split(".");
  if (prefix === VOICE_PREFIXES.forget) return { kind: "order", departureId: id };
  if (prefix === VOICE_PREFIXES.pool) return { kind: "gathered", month: id };
  return prefix === VOICE_PREFIXES.line ? { kind: "line", id } : undefined;
}

function orderKeyOf(departureId: string): string {
  return `${VOICE_PREFIXES.forget}.${departureId}`;
}

function countKeyOf(counter: string): string {
  return `${VOICE_PREFIXES.count}.${counter}`;
}
