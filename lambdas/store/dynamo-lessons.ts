import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { Lesson, Lessons, LessonTexts } from "../departure/model/lesson-ports.ts";
import { defined } from "./at-rest.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { hashed, VOICE_PREFIXES } from "./voice-keys.ts";

const Key = { pk: `${VOICE_PREFIXES.lesson}.published` };

/** A lesson at rest: an attribute of the one item, named `l` and its id. */
interface LessonAtRest {
  readonly t: number;
  readonly x: LessonTexts;
  readonly d?: string;
  readonly m?: true;
}

/** All lessons in one item, which is read whole: there are tens of them, of a few hundred characters each. */
export function dynamoLessons({ client, tableName: TableName }: DynamoOptions): Lessons {
  return {
    async all() {
      const { Item = {} } = await client.send(
        new GetCommand({ TableName, Key, ConsistentRead: true }),
      );
      return Object.entries(Item)
        .filter(([name]) => name !== "pk")
        .map(([name, stored]) => lessonFrom(name, stored as LessonAtRest))
        .toSorted(
          (one, other) =>
            Temporal.Instant.compare(other.published, one.published) || compared(one.id, other.id),
        );
    },

    async publish({ published, texts, department, hasManyManagers }) {
      const stored: LessonAtRest = defined({
        t: published.epochMilliseconds,
        x: texts,
        d: department,
        m: hasManyManagers,
      });
      const id = hashed(JSON.stringify([texts, department ?? ""]));
      await client.send(
        new UpdateCommand({
          TableName,
          Key,
          UpdateExpression: "SET #lesson = :lesson",
          ExpressionAttributeNames: { "#lesson": attributeOf(id) },
          ExpressionAttributeValues: { ":lesson": stored },
        }),
      );
    },

    async takeBack(id) {
      await client.send(
        new UpdateCommand({
          TableName,
          Key,
          UpdateExpression: "REMOVE #lesson",
          ExpressionAttributeNames: { "#lesson": attributeOf(id) },
        }),
      );
    },
  };
}

function attributeOf(id: string): string {
  return `l${id}`;
}

function lessonFrom(name: string, { t, x, d, m }: LessonAtRest): Lesson {
  return {
    id: name.slice(1),
    published: Temporal.Instant.fromEpochMilliseconds(t),
    texts: x,
    ...(d === undefined ? {} : { department: d }),
    ...(m ? { hasManyManagers: true } : {}),
  };
}

function compared(one: string, other: string): number {
  return one < other ? -1 : 1;
}
