import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Forgetting } from "../departure/model/answer-ports.ts";
import { dueForClosing } from "./answers-item.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { VOICE_PREFIXES } from "./voice-keys.ts";

/** Orders in DynamoDB, one item for each departure, whether or not its leaver answered. A later order replaces an earlier one. */
export function dynamoForgetting({ client, tableName: TableName }: DynamoOptions): Forgetting {
  return {
    async order(departureId, until) {
      const pk = `${VOICE_PREFIXES.forget}.${departureId}`;
      const t = until.epochMilliseconds;
      const put = new PutCommand({
        TableName,
        Item: { pk, t, ...dueForClosing(until) },
        ConditionExpression: "attribute_not_exists(pk) OR t < :until",
        ExpressionAttributeValues: { ":until": t },
      });
      await ifConditionHolds(client.send(put));
    },
  };
}
