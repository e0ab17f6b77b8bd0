import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TABLE_INDEXES } from "../../lambdas/store/table-indexes.ts";
import { type DynamoDbEngine, startDynamoDb } from "../../lib/local/dynamodb/dynamodb-engine.ts";
import { TABLE_NAME } from "../../lib/local/names.ts";

const HEADERS = {
  "content-type": "application/x-amz-json-1.0",
  "x-amz-date": "20260101T000000Z",
  authorization: "AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=local",
};
const COPY_NAME = `${TABLE_NAME}-copy`;
const ITEMS = Array.from({ length: 60 }, (_, number) => ({
  pk: { S: `item-${number}` },
  an: { N: String(number) },
  ap: { S: "asks.1" },
  // Nearly two megabytes together, so that they are read in pages.
  words: { S: "x".repeat(30_000) },
}));

let folder: string;
let engine: DynamoDbEngine;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "totziens-"));
  engine = await startDynamoDb({ folder });
});

afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a folder from before an index gets it, with all that was there", async () => {
  await makeOld(TABLE_NAME);
  await put(TABLE_NAME, ITEMS);
  await restart();
  expect(await asked()).toEqual(ITEMS.map(({ pk }) => pk.S));
  const key = { TableName: TABLE_NAME, Key: { pk: { S: "item-59" } } };
  expect((await call("GetItem", key)).Item).toEqual(ITEMS[59]);
  expect(await call("DescribeTable", { TableName: COPY_NAME })).not.toHaveProperty("Table");
});

test("a process that was killed while it copied begins again", async () => {
  await makeOld(TABLE_NAME);
  await put(TABLE_NAME, ITEMS);
  await make(COPY_NAME);
  await put(COPY_NAME, ITEMS.slice(0, 3));
  await restart();
  expect(await asked()).toHaveLength(ITEMS.length);
});

test.each([0, 20])(
  "one that was killed while it filled the new table, after %s items, goes on",
  async (done) => {
    await make(COPY_NAME);
    await put(COPY_NAME, ITEMS);
    await put(TABLE_NAME, ITEMS.slice(0, done));
    await restart();
    expect(await asked()).toHaveLength(ITEMS.length);
    expect(await call("DescribeTable", { TableName: COPY_NAME })).not.toHaveProperty("Table");
  },
);

test("a folder that has all indexes is left as it is", async () => {
  await put(TABLE_NAME, ITEMS);
  await restart();
  expect(await asked()).toHaveLength(ITEMS.length);
});

/** As before there was this index. */
async function makeOld(name: string): Promise<void> {
  await call("DeleteTable", { TableName: name });
  await settled();
  await make(name, {
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "dd", AttributeType: "S" },
      { AttributeName: "da", AttributeType: "N" },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: TABLE_INDEXES.due.name,
        KeySchema: [
          { AttributeName: "dd", KeyType: "HASH" },
          { AttributeName: "da", KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "KEYS_ONLY" },
      },
    ],
  });
}

async function make(TableName: string, more: object = {}): Promise<void> {
  const made = await call("CreateTable", {
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
    ...more,
  });
  expect(made).toHaveProperty("TableDescription");
  await settled();
}

/** The engine makes and deletes a table a moment later. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

async function put(TableName: string, items: readonly object[]): Promise<void> {
  for (const Item of items) expect(await call("PutItem", { TableName, Item })).toEqual({});
}

async function restart(): Promise<void> {
  await engine.close();
  engine = await startDynamoDb({ folder });
}

async function asked(): Promise<string[]> {
  const { Items } = await call("Query", {
    TableName: TABLE_NAME,
    IndexName: TABLE_INDEXES.asks.name,
    KeyConditionExpression: "ap = :part",
    ExpressionAttributeValues: { ":part": { S: "asks.1" } },
  });
  return Items.map((item: { pk: { S: string } }) => item.pk.S);
}

// biome-ignore lint/suspicious/noExplicitAny: each operation answers in a shape of its own.
async function call(operation: string, input: object): Promise<any> {
  const headers = { ...HEADERS, "x-amz-target": `DynamoDB_20120810.${operation}` };
  const { body } = await engine.forward(headers, Buffer.from(JSON.stringify(input)));
  return JSON.parse(body.toString());
}
