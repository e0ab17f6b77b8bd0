import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { TABLE_INDEXES } from "../../lambdas/store/table-indexes.ts";
import { errorOf, startFakeStack } from "./fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;
let client: DynamoDBClient;

beforeEach(async () => {
  world = await startFakeStack();
  client = new DynamoDBClient();
});

afterEach(() => world.stack.close());

const put = (pk: string, da = 1, by = client) =>
  by.send(
    new PutItemCommand({
      TableName: world.stack.environment.TABLE_NAME,
      Item: { pk: { S: pk }, dd: { S: "2026-11-02" }, da: { N: String(da) } },
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );

test("an item is written once on its condition", async () => {
  await put("one");
  expect(await errorOf(put("one"))).toBe("ConditionalCheckFailedException");
});

test("the due index gives the keys of a day in order of moment", async () => {
  await put("late", 20);
  await put("early", 10);
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: world.stack.environment.TABLE_NAME,
      IndexName: TABLE_INDEXES.due.name,
      KeyConditionExpression: "dd = :day and da <= :now",
      ExpressionAttributeValues: { ":day": { S: "2026-11-02" }, ":now": { N: "15" } },
    }),
  );
  expect(Items.map(({ pk }) => pk?.S)).toEqual(["early"]);
});

describe("a key that DynamoDB would refuse is refused here", () => {
  const TableName = () => world.stack.environment.TABLE_NAME;
  const long = (bytes: number) => "가".repeat(Math.ceil(bytes / 3));
  const refused = async (sent: Promise<unknown>) =>
    expect(await errorOf(sent)).toBe("ValidationException");

  test.each<[string, Record<string, string>]>([
    ["of an item, longer than 2048 bytes", { pk: long(2049) }],
    ["of an item, that is empty", { pk: "" }],
    ["of an index, longer than 2048 bytes", { pk: "one", mg: long(2049) }],
    ["to sort an index by, longer than 1024 bytes", { pk: "one", np: "aa", nw: long(1025) }],
    ["of an index, that is empty", { pk: "one", hc: "" }],
    ["to sort an index by, that is empty", { pk: "one", np: "aa", nw: "" }],
  ])("%s, in an item that is put", async (_what, item) => {
    const Item = Object.fromEntries(Object.entries(item).map(([name, S]) => [name, { S }]));
    await refused(client.send(new PutItemCommand({ TableName: TableName(), Item })));
  });

  test.each([
    ["longer than 1024 bytes", "nw", long(1025)],
    ["that is empty", "np", ""],
  ])("of an index, %s, in a change", async (_what, name, S) => {
    const change = (UpdateExpression: string, names?: Record<string, string>) =>
      client.send(
        new UpdateItemCommand({
          TableName: TableName(),
          Key: { pk: { S: "one" } },
          UpdateExpression,
          ExpressionAttributeValues: { ":key": { S }, ":other": { S: "x" } },
          ...(names ? { ExpressionAttributeNames: names } : {}),
        }),
      );
    await refused(change(`SET zz = :other, ${name} = :key`));
    await refused(change("SET zz = :other, #key = :key", { "#key": name }));
    await change(`SET zz = :other, yy = :key`);
  });

  test("of an index, that is empty or too long, in a question", async () => {
    const ask = (S: string) =>
      client.send(
        new QueryCommand({
          TableName: TableName(),
          IndexName: TABLE_INDEXES.person.name,
          KeyConditionExpression: "pe = :value",
          ExpressionAttributeValues: { ":value": { S } },
        }),
      );
    await refused(ask(""));
    await refused(ask(long(2049)));
    expect((await ask(long(2000))).Items).toEqual([]);
  });

  test("as long as DynamoDB takes it is taken", async () => {
    const Item = { pk: { S: long(2046) }, np: { S: long(2046) }, nw: { S: long(1023) } };
    await client.send(new PutItemCommand({ TableName: TableName(), Item }));
  });
});

test("a call can fail before its effect", async () => {
  const error = "ProvisionedThroughputExceededException";
  world.stack.faults.inject({ service: "dynamodb", operation: "PutItem", how: { error } });
  const once = new DynamoDBClient({ maxAttempts: 1 });
  expect(await errorOf(put("one", 1, once))).toBe(error);
  await put("one");
});

test("a call can have its effect and lose its answer: the client's own second attempt then conflicts", async () => {
  world.stack.faults.inject({ service: "dynamodb", operation: "PutItem", how: "lose-answer" });
  expect(await errorOf(put("one"))).toBe("ConditionalCheckFailedException");
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: world.stack.environment.TABLE_NAME,
      Key: { pk: { S: "one" } },
    }),
  );
  expect(Item?.da?.N).toBe("1");
});

test("every call is counted, each attempt too", async () => {
  await put("one");
  await put("two");
  expect(world.stack.calls.get("dynamodb.PutItem")).toBe(2);
});

test("the root of all keys is the same every time, and no other secret is known", async () => {
  const secrets = new SecretsManagerClient();
  const ask = (SecretId = world.stack.environment.KEYS_SECRET_ARN) =>
    secrets.send(new GetSecretValueCommand({ SecretId }));
  const { SecretString = "{}" } = await ask();
  expect(JSON.parse(SecretString).key).toMatch(/^[\w-]{43}$/);
  expect((await ask()).SecretString).toBe(SecretString);
  expect(await errorOf(ask("other"))).toBe("ResourceNotFoundException");
});
