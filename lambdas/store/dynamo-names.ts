import { lettersOf, namePosition } from "../departure/list/list-position.ts";
import type { Names } from "../departure/model/listing.ts";
import { LETTERS_TO_SEARCH, lettersIn } from "../departure/people/name-words.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { type IndexKeys, writeIndexEntries } from "./index-entries.ts";

/** Words of names kept by DynamoDB, one item each, with the keys of the names index: the first letters, and where among those. */
export function dynamoNames(options: DynamoOptions): Names {
  return {
    keep: ({ words, ...kept }) =>
      writeIndexEntries("name", kept, nameKeys(words, kept.departureId), options),
  };
}

/** Of each word of a name that can be searched for. */
export function nameKeys(words: readonly string[], departureId: string): IndexKeys[] {
  return words
    .filter((word) => lettersIn(word) >= LETTERS_TO_SEARCH)
    .map((word) => ({ np: lettersOf(word), nw: namePosition(word, words, departureId) }));
}
