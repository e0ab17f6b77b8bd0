import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { lettersOf, namePosition } from "../core/list-position.ts";
import type { Names } from "../core/listing.ts";
import { LETTERS_TO_SEARCH, lettersIn } from "../core/name-words.ts";
import { toSeconds } from "./at-rest.ts";
import { ifConditionHolds } from "./conditional.ts";
import type { DynamoOptions } from "./dynamo-departures.ts";

/** A word of a name at rest. */
interface NameItem {
  /** The departure and the number of the word; no name. */
  pk: string;
  /** The version of the departure that asked for it. */
  v: number;
  /** The names index: the first letters, and where among those. None in what stands in the place of a word that is gone. */
  np?: string;
  nw?: string;
  ttl?: number;
}

/** Longer than any function that might still want to write an older word. */
const NO_WORD_KEPT_FOR_HOURS = 48;

/**
 * Words of names kept by DynamoDB, one item each, beside the departures. A word that is gone leaves an empty item for some
 * days: whoever is late with an older name, or with that of somebody who was erased, finds a later version there.
 */
export function dynamoNames({ client, tableName }: DynamoOptions): Names {
  return {
    async keep({ departureId, words, before, mark, now }) {
      const places = words.filter((word) => lettersIn(word) >= LETTERS_TO_SEARCH);
      const ttl = toSeconds(now.add({ hours: NO_WORD_KEPT_FOR_HOURS }));
      const items = Array.from({ length: Math.max(places.length, before) }, (_, place) => {
        const word = places[place];
        const key = { pk: `name.${departureId}.${place}`, v: mark };
        if (word === undefined) return { ...key, ttl };
        return { ...key, np: lettersOf(word), nw: namePosition(word, words, departureId) };
      });
      await Promise.all(items.map(put));
    },
  };

  async function put(item: NameItem): Promise<void> {
    const command = new PutCommand({
      TableName: tableName,
      Item: item,
      ConditionExpression: "attribute_not_exists(pk) OR v < :version",
      ExpressionAttributeValues: { ":version": item.v },
    });
    await ifConditionHolds(client.send(command));
  }
}
