import { QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { endOf, foundAt, lettersOf, listPosition } from "../departure/list/list-position.ts";
import type { PlaceInList } from "../departure/list/place-in-list.ts";
import type { DepartureStatus } from "../departure/model/departure.ts";
import type { ListedPage, Listing, PageAsked } from "../departure/model/listing.ts";
import { leadingWord } from "../departure/people/name-words.ts";
import type { DynamoOptions } from "./dynamo-options.ts";
import { isDepartureKey } from "./dynamo-roles.ts";
import { addressKey, partsOf, withdrawnKey } from "./index-keys.ts";
import { queryKeys } from "./query-keys.ts";
import { readDepartures } from "./read-departures.ts";
import { TABLE_INDEXES } from "./table-indexes.ts";

/** The most index entries of names read at once; more with further search words, because many are skipped. */
const WORDS_READ = { ofOneWord: 200, ofMore: 1000 } as const;

/**
 * HR's list from the table's indexes: a page reads at most its own size of keys from each partition, and the departures
 * that it shows, however many there are.
 */
export function dynamoListing(options: DynamoOptions): Listing {
  const { client, tableName } = options;
  return {
    async inState(state, page) {
      const keys = await Promise.all(
        stretchesOf(state, page).map((stretch) => keysIn(stretch, page.limit + 1)),
      );
      return pageOf(keys.flat().toSorted(ORDERS[isLatestFirst(state) ? "<" : ">"]), page.limit);
    },

    async found(words, { after, limit }) {
      const leading = leadingWord(words);
      if (!leading) return { departures: [] };
      const most = WORDS_READ[words.length > 1 ? "ofMore" : "ofOneWord"];
      const read = await positionsOf(leading, { after, most });
      const keys = read.flatMap((position) => {
        const id = foundAt(position, leading, words);
        return id ? [{ id, position }] : [];
      });
      // Unless the page ends sooner, the next one starts after all that was read.
      return { ...readsOn(read, most), ...(await pageOf(keys, limit)) };
    },

    async of(manager, { after = FIRST, limit }) {
      const key = addressKey(manager);
      const ids = await Promise.all(
        [key, withdrawnKey(key)].map((each) =>
          queryKeys({ index: "manager", partition: each }, options),
        ),
      );
      const theirs = await readDepartures(ids.flat().filter(isDepartureKey), options);
      const left = [...theirs.values()]
        .map((departure) => ({ departure, position: listPosition(departure) }))
        .filter(({ position }) => position > after)
        .toSorted(ORDERS[">"]);
      const departures = left.slice(0, limit).map(({ departure }) => departure);
      return { departures, ...goesOn(left, limit) };
    },
  };

  async function keysIn({ list, order, end }: Stretch, limit: number): Promise<Key[]> {
    const { partition, sort } = TABLE_INDEXES.list;
    const items = await query("list", {
      Limit: limit,
      ScanIndexForward: order === ">",
      KeyConditionExpression: `${partition} = :list AND ${sort} ${order} :end`,
      ExpressionAttributeValues: { ":list": list, ":end": end },
    });
    return items.map((item) => ({ id: String(item.pk), position: String(item[sort]) }));
  }

  async function positionsOf(
    leading: string,
    { after, most }: { readonly after: string | undefined; readonly most: number },
  ): Promise<string[]> {
    const { partition, sort } = TABLE_INDEXES.names;
    const items = await query("names", {
      Limit: most,
      KeyConditionExpression: `${partition} = :letters AND ${sort} BETWEEN :from AND :to`,
      ExpressionAttributeValues: {
        ":letters": lettersOf(leading),
        // The next possible text.
        ":from": after === undefined ? leading : `${after}\0`,
        ":to": `${leading}\u{10FFFF}`,
      },
    });
    return items.map((item) => String(item[sort]));
  }

  async function query(index: keyof typeof TABLE_INDEXES, asked: Partial<QueryCommandInput>) {
    const { name } = TABLE_INDEXES[index];
    const { Items = [] } = await client.send(
      new QueryCommand({ TableName: tableName, IndexName: name, ...asked }),
    );
    return Items;
  }

  /** The first of these as departures, read consistently, since an index may lag. */
  async function pageOf(keys: readonly Key[], limit: number): Promise<ListedPage> {
    // An index may briefly have duplicates, which are dropped.
    const ids = [...new Set(keys.slice(0, limit).map(({ id }) => id))];
    const found = await readDepartures(ids, options);
    const departures = ids.flatMap((id) => found.get(id) ?? []);
    return { departures, ...goesOn(keys, limit) };
  }
}

interface Key {
  readonly id: string;
  readonly position: string;
}

/** Below and above every position. */
const FIRST = "0";
const LAST = "~";

const ORDERS = {
  ">": (one: Pick<Key, "position">, other: Pick<Key, "position">) =>
    one.position < other.position ? -1 : 1,
  "<": (one: Pick<Key, "position">, other: Pick<Key, "position">) =>
    one.position > other.position ? -1 : 1,
} as const;

/** An ordered range of a list's partition. */
interface Stretch {
  readonly list: string;
  readonly order: keyof typeof ORDERS;
  readonly end: string;
}

function isLatestFirst(state: DepartureStatus): boolean {
  return state !== "running";
}

/** The ranges of a list: a departure without pending mails runs until its completion. */
function stretchesOf(state: DepartureStatus, { now, after }: PageAsked): Stretch[] {
  const completed = endOf(now);
  const [first = FIRST, last = LAST] = [after, after];
  switch (state) {
    case "running": {
      const over = first > completed ? first : completed;
      return [...stretches("running", ">", first), ...stretches("over", ">", over)];
    }
    case "completed":
      return stretches("over", "<", last < completed ? last : completed);
    default:
      return stretches(state, "<", last);
  }
}

function stretches(list: PlaceInList["list"], order: Stretch["order"], end: string): Stretch[] {
  return partsOf(list).map((part) => ({ list: part, order, end }));
}

/** The next start, if there may be more to read. */
function readsOn(read: readonly string[], most: number): { next?: string } {
  const last = read.length === most ? read.at(-1) : undefined;
  return last ? { next: last } : {};
}

/** The next page's start, if there is more than a page. */
function goesOn(keys: readonly Pick<Key, "position">[], limit: number): { next?: string } {
  const last = keys.length > limit ? keys[limit - 1] : undefined;
  return last ? { next: last.position } : {};
}
