import { TABLE_INDEXES, type TableIndex } from "../../../lambdas/store/table-indexes.ts";
import { LEDGER_TABLE_NAME, TABLE_NAME } from "../names.ts";

// biome-ignore lint/suspicious/noExplicitAny: each operation answers in a shape of its own.
export type Call = (operation: string, input: object) => Promise<{ status: number; answer: any }>;

/** Where items are while their table is made anew. */
const COPY_NAME = `${TABLE_NAME}-copy`;

/** DynamoDB's limit for one call. */
const ITEMS_AT_ONCE = 25;

/**
 * Makes the tables that the program expects. A folder of an older version has a table without the newest indexes, and the engine
 * can't add any: its items go into a new table by way of a copy, so that a process killed meanwhile loses nothing.
 */
export async function makeTables(call: Call): Promise<void> {
  await create(call, { name: LEDGER_TABLE_NAME, indexes: [] });
  if (lacksIndexes(await described(call, TABLE_NAME))) await copyAside(call);
  const isCopied = (await described(call, COPY_NAME)) !== undefined;
  if (isCopied) await drop(call, TABLE_NAME, isBeforeCopy);
  await create(call, { name: TABLE_NAME, indexes: INDEXES });
  if (!isCopied) return;
  await copy(call, { from: COPY_NAME, to: TABLE_NAME });
  await drop(call, COPY_NAME);
}

const INDEXES = Object.values<TableIndex>(TABLE_INDEXES);

/** Afterwards the table itself is no longer needed. A copy from before is of a process that was killed while it copied. */
async function copyAside(call: Call): Promise<void> {
  await drop(call, COPY_NAME);
  await create(call, { name: COPY_NAME, indexes: [] });
  await copy(call, { from: TABLE_NAME, to: COPY_NAME });
  await drop(call, TABLE_NAME);
}

interface DescribedTable {
  readonly TableStatus: string;
  readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: string }[];
}

/** A whole table of an older version; not one that is half deleted, whose copy is complete. */
function lacksIndexes(table: DescribedTable | undefined): boolean {
  return table?.TableStatus === "ACTIVE" && isBeforeCopy(table);
}

function isBeforeCopy({ GlobalSecondaryIndexes: there = [] }: DescribedTable): boolean {
  return INDEXES.some(({ name }) => !there.some(({ IndexName }) => IndexName === name));
}

async function described(call: Call, TableName: string): Promise<DescribedTable | undefined> {
  const { answer } = await call("DescribeTable", { TableName });
  return answer.Table;
}

async function drop(
  call: Call,
  TableName: string,
  isMeant: (table: DescribedTable) => boolean = () => true,
): Promise<void> {
  const table = await described(call, TableName);
  if (!table || !isMeant(table)) return;
  await call("DeleteTable", { TableName });
  await until(async () => (await described(call, TableName)) === undefined);
}

interface TableToMake {
  readonly name: string;
  readonly indexes: readonly TableIndex[];
}

/** Fine if it exists. */
async function create(call: Call, { name, indexes }: TableToMake): Promise<void> {
  const { status, answer } = await call("CreateTable", {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      ...indexes.flatMap(({ partition, sort, sortIs }) => [
        { AttributeName: partition, AttributeType: "S" },
        ...(sort ? [{ AttributeName: sort, AttributeType: sortIs === "text" ? "S" : "N" }] : []),
      ]),
    ],
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes.map(madeOf) } : {}),
  });
  const exists = String(answer.__type).endsWith("ResourceInUseException");
  if (status !== 200 && !exists) throw new Error(`A table was refused: ${JSON.stringify(answer)}`);
  await until(async () => (await described(call, name))?.TableStatus === "ACTIVE");
}

function madeOf({ name, partition, sort }: TableIndex): object {
  return {
    IndexName: name,
    KeySchema: [
      { AttributeName: partition, KeyType: "HASH" },
      ...(sort ? [{ AttributeName: sort, KeyType: "RANGE" }] : []),
    ],
    Projection: { ProjectionType: "KEYS_ONLY" },
  };
}

/** Puts each item as it is: once more is the same. */
async function copy(call: Call, { from, to }: Record<"from" | "to", string>): Promise<void> {
  let page: ScannedPage = {};
  do {
    page = await scan(call, { TableName: from, ExclusiveStartKey: page.LastEvaluatedKey });
    const { Items: items = [] } = page;
    for (let first = 0; first < items.length; first += ITEMS_AT_ONCE)
      await putAll(call, to, items.slice(first, first + ITEMS_AT_ONCE));
  } while (page.LastEvaluatedKey);
}

interface ScannedPage {
  readonly Items?: readonly object[];
  readonly LastEvaluatedKey?: object;
}

async function scan(call: Call, asked: object): Promise<ScannedPage> {
  return (await call("Scan", asked)).answer;
}

async function putAll(call: Call, table: string, items: readonly object[]): Promise<void> {
  const requests = items.map((Item) => ({ PutRequest: { Item } }));
  const { status, answer } = await call("BatchWriteItem", { RequestItems: { [table]: requests } });
  if (status !== 200) throw new Error(`Items were refused: ${JSON.stringify(answer)}`);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}
