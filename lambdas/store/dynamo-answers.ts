import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Temporal } from "temporal-polyfill";
import type { Answers } from "../departure/answers/answers.ts";
import type { AnswersKept, NamedAnswers } from "../departure/model/answer-ports.ts";
import type { AnswersPlace, Ledger } from "../departure/model/closing-ports.ts";
import { afterGrace, answersFromItem, answersToItem, dueForClosing } from "./answers-item.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import type { Attributes } from "./item-codec.ts";
import { answersKey } from "./voice-keys.ts";

/** Not yet being counted. */
const IS_OPEN = "attribute_not_exists(sd)";

export interface DynamoAnswersOptions extends DynamoOptions {
  readonly ledger: Ledger;
  readonly clock: () => Temporal.Instant;
}

/**
 * Answers in DynamoDB, beside the departures: nameless and named ones under keys of their own. A move between the two puts
 * the new item and then deletes the other; after a crash in between, the later `saved` counts.
 */
export function dynamoAnswers(options: DynamoAnswersOptions): AnswersKept {
  const { client, tableName: TableName, ledger, clock } = options;
  return {
    async find(departureId, occasion) {
      const places = [false, true].map((named) => ({ departureId, occasion, named }));
      const items = await Promise.all(places.map((place) => readAnswers(place, options)));
      return later(items.flatMap((item) => (item && contentOf(item)) ?? []));
    },

    async keep(answers, found, follows) {
      const next = { ...answers, version: (found?.version ?? 0) + 1 };
      return found && found.named !== answers.named
        ? move(next, found, follows)
        : put(next, onSame(found), follows);
    },

    followed: (answers) => noteFollowed(answers, options),

    async drop(answers) {
      // What a crashed move left goes first, or it would be found afterwards.
      await removeOlder(answers);
      await ledger.note(answers, "deleted", clock());
      return remove(answers);
    },
  };

  async function put(answers: Answers, condition: object, follows: boolean): Promise<boolean> {
    const Item = answersToItem(answers, follows);
    const command = new PutCommand({ TableName, Item, ...condition });
    return (await ifConditionHolds(client.send(command))) !== undefined;
  }

  async function move(next: Answers, found: Answers, follows: boolean): Promise<boolean> {
    if (!(await put(next, onOlder(found), follows))) return false;
    if (found.named) await ledger.note(found, "deleted", clock());
    if (await remove(found)) return true;
    // The other one was written meanwhile, so this one is taken back.
    await remove(next);
    return false;
  }

  async function remove(answers: Answers): Promise<boolean> {
    const condition = {
      ConditionExpression: `v = :version AND ${IS_OPEN}`,
      ExpressionAttributeValues: { ":version": answers.version },
    };
    const command = new DeleteCommand({
      TableName,
      Key: { pk: answersKey(answers) },
      ...condition,
    });
    return (await ifConditionHolds(client.send(command))) !== undefined;
  }

  async function removeOlder(answers: Answers): Promise<void> {
    const Key = { pk: answersKey({ ...answers, named: !answers.named }) };
    await ifConditionHolds(client.send(new DeleteCommand({ TableName, Key, ...onOlder(answers) })));
  }
}

/** Removes the mark of what was kept, unless it was saved again. */
export async function noteFollowed(
  answers: Answers,
  { client, tableName: TableName }: DynamoOptions,
): Promise<void> {
  const update = new UpdateCommand({
    TableName,
    Key: { pk: answersKey(answers) },
    UpdateExpression: "SET da = :da REMOVE fo",
    ConditionExpression: `s = :saved AND attribute_exists(fo) AND ${IS_OPEN}`,
    ExpressionAttributeValues: {
      ":da": dueForClosing(afterGrace(answers.closes)).da,
      ":saved": answers.saved.epochMilliseconds,
    },
  });
  await ifConditionHolds(client.send(update));
}

/** Named answers only: the desk's policy allows no other. */
export function dynamoNamedAnswers(options: DynamoOptions): NamedAnswers {
  return {
    async find(departureId, occasion) {
      const item = await readAnswers({ departureId, occasion, named: true }, options);
      return item && contentOf(item);
    },
  };
}

async function readAnswers(
  place: AnswersPlace,
  { client, tableName: TableName }: DynamoOptions,
): Promise<Attributes | undefined> {
  const Key = { pk: answersKey(place) };
  return (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;
}

/** Once counted, a nameless item has no content. */
function contentOf(item: Attributes): Answers | undefined {
  return item.g === undefined ? undefined : answersFromItem(item);
}

function later(found: readonly Answers[]): Answers | undefined {
  return found.toSorted(
    (one, other) =>
      other.saved.epochMilliseconds - one.saved.epochMilliseconds || other.version - one.version,
  )[0];
}

function onSame(found: Answers | undefined) {
  if (!found) return { ConditionExpression: "attribute_not_exists(pk)" };
  return {
    ConditionExpression: `v = :version AND ${IS_OPEN}`,
    ExpressionAttributeValues: { ":version": found.version },
  };
}

/** Nothing there, or what a crashed move left. */
function onOlder(found: Answers) {
  return {
    ConditionExpression: `attribute_not_exists(pk) OR (s <= :saved AND ${IS_OPEN})`,
    ExpressionAttributeValues: { ":saved": found.saved.epochMilliseconds },
  };
}
