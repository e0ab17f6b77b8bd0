import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { TABLE_INDEXES } from "../../lambdas/adapters/table-indexes.ts";
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

test("the key for hashes is the same every time, and no other secret is known", async () => {
  const secrets = new SecretsManagerClient();
  const ask = (SecretId = world.stack.environment.SECRET_ARN) =>
    secrets.send(new GetSecretValueCommand({ SecretId }));
  const { SecretString = "{}" } = await ask();
  expect(JSON.parse(SecretString).key).toMatch(/^[\w-]{43}$/);
  expect((await ask()).SecretString).toBe(SecretString);
  expect(await errorOf(ask("other"))).toBe("ResourceNotFoundException");
});
