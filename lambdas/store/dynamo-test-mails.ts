import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Temporal } from "temporal-polyfill";
import { TESTS_AN_HOUR, testEnds } from "../departure/digest/test-mail.ts";
import type { TestMail, TestMails } from "../departure/model/desk-records.ts";
import type { Mail } from "../departure/model/ports.ts";
import { fromSeconds, toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";

/** A test mail at rest. Taking it removes the mail; the rest says nothing and expires by TTL. */
interface TestMailItem {
  pk: string;
  /** When it was requested. */
  t: number;
  ml?: Mail;
  ttl: number;
}

const HOUR_SECONDS = 3600;

/** Test mails in DynamoDB, one item each, and one counter item for each person and hour. */
export function dynamoTestMails({ client, tableName: TableName }: DynamoOptions): TestMails {
  return {
    async create(test, asker) {
      if (!(await countOneMore(asker, test.since))) return false;
      await client.send(new PutCommand({ TableName, Item: toItem(test) }));
      return true;
    },

    async take(id, now) {
      const taken = await ifConditionHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { pk: testMailKeyOf(id) },
            UpdateExpression: "REMOVE ml",
            // TTL may delete it days late.
            ConditionExpression: "attribute_exists(ml) AND #ttl > :now",
            ExpressionAttributeNames: { "#ttl": "ttl" },
            ExpressionAttributeValues: { ":now": toSeconds(now) },
            ReturnValues: "ALL_OLD",
          }),
        ),
      );
      return taken && fromItem(id, taken.Attributes as TestMailItem);
    },

    async giveBack({ id, mail }) {
      // Only an existing item: an expired one would come back without a TTL.
      await ifConditionHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { pk: testMailKeyOf(id) },
            UpdateExpression: "SET ml = :mail",
            ConditionExpression: "attribute_exists(pk)",
            ExpressionAttributeValues: { ":mail": mail },
          }),
        ),
      );
    },
  };

  /** False if the hour is full. */
  async function countOneMore(asker: string, now: Temporal.Instant): Promise<boolean> {
    const hour = Math.floor(toSeconds(now) / HOUR_SECONDS);
    const counted = await ifConditionHolds(
      client.send(
        new UpdateCommand({
          TableName,
          Key: { pk: `tests.${asker}.${hour}` },
          UpdateExpression: "ADD n :one SET #ttl = :end",
          ConditionExpression: "attribute_not_exists(n) OR n < :most",
          ExpressionAttributeNames: { "#ttl": "ttl" },
          ExpressionAttributeValues: {
            ":one": 1,
            ":most": TESTS_AN_HOUR,
            ":end": (hour + 1) * HOUR_SECONDS,
          },
        }),
      ),
    );
    return counted !== undefined;
  }
}

/** No departure's id has a dot. */
function testMailKeyOf(id: string): string {
  return `test.${id}`;
}

function toItem(test: TestMail): TestMailItem {
  return {
    pk: testMailKeyOf(test.id),
    t: toSeconds(test.since),
    ml: test.mail,
    ttl: toSeconds(testEnds(test)),
  };
}

function fromItem(id: string, { t, ml }: TestMailItem): TestMail | undefined {
  return ml && { id, mail: ml, since: fromSeconds(t) };
}
