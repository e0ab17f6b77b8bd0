import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { Temporal } from "temporal-polyfill";
import type { FeedbackLine, FeedbackPool } from "../departure/model/feedback.ts";
import { fromSeconds, toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { queryKeys } from "./query-keys.ts";
import { readItems } from "./read-departures.ts";
import { FEEDBACK_PARTITION, VOICE_PREFIXES } from "./voice-keys.ts";

/** A line at rest. Its key has the step and the random id; its place in the index tells the day on which it goes. */
interface LineItem {
  readonly pk: string;
  readonly w: string;
  readonly dd: string;
  readonly da: number;
  readonly ttl: number;
}

/** Managers' lines about the plan in DynamoDB, one item each. */
export function dynamoFeedback(options: DynamoOptions): FeedbackPool {
  const { client, tableName: TableName } = options;
  return {
    async add(line) {
      const once = { ConditionExpression: "attribute_not_exists(pk)" };
      await ifConditionHolds(
        client.send(new PutCommand({ TableName, Item: toItem(line), ...once })),
      );
    },

    async all(today) {
      const keys = await queryKeys({ index: "due", partition: FEEDBACK_PARTITION }, options);
      const items = await readItems(keys, options);
      return [...items.values()]
        .map((item) => fromItem(item as unknown as LineItem))
        .filter(({ until }) => Temporal.PlainDate.compare(today, until) < 0)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    },
  };
}

/** No id of a step has a dot. */
function toItem({ id, words, about = "", until }: FeedbackLine): LineItem {
  const end = toSeconds(until.toZonedDateTime("UTC").toInstant());
  const pk = `${VOICE_PREFIXES.feedback}.${about}.${id}`;
  return { pk, w: words, dd: FEEDBACK_PARTITION, da: end, ttl: end };
}

function fromItem({ pk, w, da }: LineItem): FeedbackLine {
  const [, about, id = ""] = pk.split(".");
  const until = fromSeconds(da).toZonedDateTimeISO("UTC").toPlainDate();
  return { id, words: w, ...(about ? { about } : {}), until };
}
