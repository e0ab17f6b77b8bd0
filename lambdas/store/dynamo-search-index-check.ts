import type { SearchIndexCheck } from "../departure/model/listing.ts";
import { alsoInRole } from "../departure/model/responsible.ts";
import { wordsToFind } from "../departure/people/called-name.ts";
import { departureToItem } from "./departure-item.ts";
import { nameKeys } from "./dynamo-names.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { roleKeys } from "./dynamo-roles.ts";
import { entryKey, type IndexKeys } from "./index-entries.ts";
import { readItems } from "./read-departures.ts";
import { type EntryPrefix, TABLE_INDEXES, type TableIndex } from "./table-indexes.ts";

/** The search index attributes; the sweep corrects the due index itself. */
const { due: _, ...FOUND_BY } = TABLE_INDEXES;
const FOUND_BY_KEYS = Object.values<TableIndex>(FOUND_BY).flatMap(({ partition, sort }) =>
  sort ? [partition, sort] : [partition],
);

/** Compares the index entries with the expected ones: one call per departure. */
export function dynamoSearchIndexCheck(options: DynamoOptions): SearchIndexCheck {
  return {
    async isIndexed(departure) {
      const { id, people, version } = departure;
      const wanted = new Map<string, object>([
        [id, departureToItem(departure)],
        ...entries("name", id, nameKeys(wordsToFind(people.employee), id)),
        ...entries("role", id, roleKeys(alsoInRole(departure))),
      ]);
      const found = await readItems([...wanted.keys()], options);
      const itself = found.get(id) as { v: number } | undefined;
      if (itself?.v !== version) return true;
      return [...wanted].every(([key, keys]) => isAlike(keys, found.get(key) as object));
    },
  };
}

/** The expected entries, and one more that should be empty. */
function entries(prefix: EntryPrefix, id: string, keys: readonly IndexKeys[]): [string, object][] {
  return [...keys, {}].map((each, number) => [entryKey(prefix, id, number), each]);
}

function isAlike(wanted: object, found: object = {}): boolean {
  const valueIn = (item: object, key: string) => (item as IndexKeys)[key];
  return FOUND_BY_KEYS.every((key) => valueIn(wanted, key) === valueIn(found, key));
}
