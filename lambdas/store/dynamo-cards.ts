import { randomBytes } from "node:crypto";
import { GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type Card, type Cards, WRONG_AT_MOST } from "../departure/model/answer-ports.ts";
import { fromSeconds, toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { hashed, VOICE_PREFIXES } from "./voice-keys.ts";

/** A card at rest, under the hash of its code. */
interface CardItem {
  readonly pk: string;
  readonly d: string;
  /** Wrong answers. */
  readonly n: number;
  readonly ttl: number;
}

/** Cards in DynamoDB, one item each. */
export function dynamoCards({ client, tableName: TableName }: DynamoOptions): Cards {
  return {
    async make({ departureId, expires }) {
      const code = newCode();
      const Item: CardItem = { pk: cardKeyOf(code), d: departureId, n: 0, ttl: toSeconds(expires) };
      await client.send(new PutCommand({ TableName, Item }));
      return code;
    },

    async find(code) {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: { pk: cardKeyOf(code) }, ConsistentRead: true }),
      );
      return cardFrom(Item as CardItem | undefined);
    },

    async wrong(code) {
      const counted = await ifConditionHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { pk: cardKeyOf(code) },
            UpdateExpression: "ADD n :one",
            ConditionExpression: "attribute_exists(pk)",
            ExpressionAttributeValues: { ":one": 1 },
            ReturnValues: "ALL_NEW",
          }),
        ),
      );
      return cardFrom(counted?.Attributes as CardItem | undefined);
    },
  };
}

function cardFrom(item: CardItem | undefined): Card | undefined {
  if (!item || item.n >= WRONG_AT_MOST) return undefined;
  return { departureId: item.d, expires: fromSeconds(item.ttl), wrong: item.n };
}

/** People type it, so case, spaces and hyphens do not matter. */
function cardKeyOf(code: string): string {
  return `${VOICE_PREFIXES.card}.${hashed(code.toLowerCase().replace(/[^a-z0-9]/g, ""))}`;
}

/** Without letters and digits that look alike: 32, so that each byte gives an even choice. */
const SIGNS = "23456789abcdefghijkmnpqrstuvwxyz";
/** 60 bits. */
const LENGTH = 12;

function newCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join("");
}
