import { type AttributeValue, DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { TABLE_INDEXES, type TableIndex } from "../lambdas/store/table-indexes.ts";
import type { AwsCall } from "../lib/local/aws-calls.ts";

type Item = Readonly<Record<string, AttributeValue>>;
interface Place {
  readonly TableName: string;
  readonly Key: Item;
}

/** The jobs ask this index whether there is anything or not: an idle stage pays for it. */
const IDLE_INDEX = TABLE_INDEXES.due.name;
/** Whatever else is in the table has a word and a dot in its key. */
const A_DEPARTURE = /^[0-9a-f]{32}$/;
/** Marks our own reads. */
const OURS = "NONE";

/** What one call costs, in DynamoDB's units. */
export interface Units {
  /** Of the item, and of its entries in indexes. */
  readonly item: number;
  readonly index: number;
  readonly read: number;
}

const NOTHING: Units = { item: 0, index: 0, read: 0 };

/**
 * Counts the units that DynamoDB would charge for each call, by its rules: a write for each begun kilobyte of the larger of the item
 * before and after, and one for each entry of an index that comes, goes or moves; a consistent read for each begun four.
 * Source: docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */
export function meteredTable() {
  const bytes = { departure: 0 };
  const last = new Map<string, Item>();
  let client: DynamoDBClient | undefined;

  const noting: Readonly<Record<string, (input: AwsCall["input"]) => Promise<Units> | Units>> = {
    PutItem: noteWrite,
    UpdateItem: noteWrite,
    DeleteItem: noteWrite,
    GetItem: (input) => noteRead(input, input.ConsistentRead),
    BatchGetItem: ({ RequestItems }) => noteReads(RequestItems),
    Query: ({ IndexName }) => (IndexName === IDLE_INDEX ? NOTHING : reading(0.5)),
    // The nightly one, of an index: an idle stage pays for it.
    Scan: () => NOTHING,
  };

  return {
    /** A departure when it was largest. */
    bytes,
    /** Undefined for a call that isn't the program's. */
    async unitsOf({ service, operation, input }: AwsCall): Promise<Units | undefined> {
      if (service !== "dynamodb") return NOTHING;
      if (input.ReturnConsumedCapacity === OURS) return undefined;
      const note = noting[operation];
      if (!note) throw new Error(`What ${operation} costs is not known here.`);
      return note(input);
    },
  };

  async function noteWrite({ TableName, Key, Item: put }: Place & { Item?: Item }) {
    const place = { TableName, Key: Key ?? { pk: put?.pk as AttributeValue } };
    const name = JSON.stringify(place);
    const [before, after] = [last.get(name), await find(place)];
    if (after) last.set(name, after);
    else last.delete(name);
    if (A_DEPARTURE.test(place.Key.pk?.S ?? ""))
      bytes.departure = Math.max(bytes.departure, sizeOf(after));
    const item = begun(Math.max(sizeOf(before), sizeOf(after)), 1024);
    return { item, index: entries(before, after), read: 0 };
  }

  async function noteRead(place: Place, isConsistent = false) {
    return reading(begun(sizeOf(await find(place)), 4096) * (isConsistent ? 1 : 0.5));
  }

  async function noteReads(asked: Record<string, { Keys: Item[]; ConsistentRead?: boolean }>) {
    let read = 0;
    for (const [TableName, { Keys, ConsistentRead }] of Object.entries(asked))
      for (const Key of Keys) read += (await noteRead({ TableName, Key }, ConsistentRead)).read;
    return reading(read);
  }

  async function find({ TableName, Key }: Place): Promise<Item | undefined> {
    // Only now: what a client needs stands in the environment while a stack runs.
    client ??= new DynamoDBClient();
    const ask = { TableName, Key: { pk: Key.pk as AttributeValue }, ConsistentRead: true };
    const get = new GetItemCommand({ ...ask, ReturnConsumedCapacity: OURS });
    return (await client.send(get)).Item;
  }
}

function reading(read: number): Units {
  return { ...NOTHING, read };
}

function entries(before: Item | undefined, after: Item | undefined): number {
  return Object.values<TableIndex>(TABLE_INDEXES)
    .map((index) => [entryIn(before, index), entryIn(after, index)])
    .filter(([one, other]) => one !== other)
    .flat()
    .filter((entry) => entry !== undefined).length;
}

/** The keys of an item's entry; undefined if it is not in that index. */
function entryIn(item: Item | undefined, { partition, sort }: TableIndex): string | undefined {
  const keys = [partition, ...(sort ? [sort] : [])].map((name) => item?.[name]);
  return keys.every((key) => key !== undefined) ? JSON.stringify(keys) : undefined;
}

function begun(bytes: number, step: number): number {
  return Math.max(1, Math.ceil(bytes / step));
}

/** Source: docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
function sizeOf(item: Item | undefined): number {
  return Object.entries(item ?? {}).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value),
    0,
  );
}

function valueSize({ S, N, B, L, M }: AttributeValue): number {
  if (B !== undefined) return B.length;
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.replace(/\D/g, "").length / 2) + 1;
  if (L) return 3 + L.reduce((sum, each) => sum + 1 + valueSize(each), 0);
  if (M) return 3 + sizeOf(M) + Object.keys(M).length;
  return 1;
}
