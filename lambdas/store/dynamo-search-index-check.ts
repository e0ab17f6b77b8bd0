import type { Departure } from "../departure/model/departure.ts";
import type { SearchIndexCheck } from "../departure/model/listing.ts";
import { alsoInRole } from "../departure/model/responsible.ts";
import { wordsToFind } from "../departure/people/called-name.ts";
import { departureFromItem, departureToItem } from "./departure-item.ts";
import { nameKeys } from "./dynamo-names.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { roleKeys } from "./dynamo-roles.ts";
import { entryKey, type IndexKeys } from "./index-entries.ts";
import type { Attributes } from "./item-codec.ts";
import { readItems } from "./read-departures.ts";
import { type EntryPrefix, TABLE_INDEXES, type TableIndex } from "./table-indexes.ts";

/** The search index attributes; the sweep corrects the due index itself. */
const { due: _, ...FOUND_BY } = TABLE_INDEXES;
const FOUND_BY_KEYS = Object.values<TableIndex>(FOUND_BY).flatMap(({ partition, sort }) =>
  sort ? [partition, sort] : [partition],
);

/** Compares the index entries with the expected ones. */
export function dynamoSearchIndexCheck(options: DynamoOptions): SearchIndexCheck {
  return {
    async read(ids) {
      const items = await readItems(ids, options);
      const read = [...items].map(([id, item]) => ({
        id,
        item,
        departure: departureFromItem(item),
      }));
      const wanted = read.map((each) => new Map(entriesOf(each.departure)));
      const found = await readItems(
        wanted.flatMap((entries) => [...entries.keys()]),
        options,
      );
      return new Map(
        read.map(({ id, item, departure }, place) => {
          const isIndexed =
            isAlike(departureToItem(departure), item) && areAlike(wanted[place] ?? [], found);
          return [id, { departure, isIndexed }];
        }),
      );
    },

    async isIndexed(departure) {
      const { id, version } = departure;
      const wanted = new Map<string, object>([
        [id, departureToItem(departure)],
        ...entriesOf(departure),
      ]);
      const found = await readItems([...wanted.keys()], options);
      const itself = found.get(id) as { v: number } | undefined;
      return itself?.v !== version || areAlike(wanted, found);
    },
  };
}

function entriesOf(departure: Departure): [string, object][] {
  const { id, people } = departure;
  return [
    ...entries("name", id, nameKeys(wordsToFind(people.employee), id)),
    ...entries("role", id, roleKeys(alsoInRole(departure))),
  ];
}

/** The expected entries, and one more that should be empty. */
function entries(prefix: EntryPrefix, id: string, keys: readonly IndexKeys[]): [string, object][] {
  return [...keys, {}].map((each, number) => [entryKey(prefix, id, number), each]);
}

function areAlike(
  wanted: Iterable<[string, object]>,
  found: ReadonlyMap<string, Attributes>,
): boolean {
  return [...wanted].every(([key, keys]) => isAlike(keys, found.get(key)));
}

function isAlike(wanted: object, found: object = {}): boolean {
  const valueIn = (item: object, key: string) => (item as IndexKeys)[key];
  return FOUND_BY_KEYS.every((key) => valueIn(wanted, key) === valueIn(found, key));
}
