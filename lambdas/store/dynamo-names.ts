import { lettersOf, namePosition } from "../departure/list/list-position.ts";
import type { Names } from "../departure/model/listing.ts";
import { LETTERS_TO_SEARCH, lettersIn } from "../departure/people/name-words.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { type IndexKeys, writeIndexEntries } from "./index-entries.ts";

/** Name index entries in DynamoDB, one item per word: its first letters, and its position among the words with those. */
export function dynamoNames(options: DynamoOptions): Names {
  return {
    keep: ({ words, ...kept }) =>
      writeIndexEntries("name", kept, nameKeys(words, kept.departureId), options),
  };
}

/** Keys for each searchable word of a name. */
export function nameKeys(words: readonly string[], departureId: string): IndexKeys[] {
  return words
    .filter((word) => lettersIn(word) >= LETTERS_TO_SEARCH)
    .map((word) => ({ np: lettersOf(word), nw: namePosition(word, words, departureId) }));
}
