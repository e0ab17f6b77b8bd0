import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { connectPeople } from "../../lambdas/links/connect.ts";
import { peopleHandler } from "../../lambdas/links/handler.ts";
import { statementsOf } from "../lib/permissions.ts";
import { synthesise } from "../lib/synthesise.ts";
import type { TestStack } from "../support/stack.ts";
import { type Mailed, startWithMailed } from "./pool.ts";

let stack: TestStack;
let mailed: Mailed;
/** Each call of the links' function on the table, with the key that it names. */
const touched: (readonly [action: string, key: string])[] = [];

beforeAll(async () => {
  const started = await startWithMailed(1, {
    mailing: "handover",
    until: "2027-01-19T10:00",
    employee: { name: "Sanne Bakker", privateAddress: "sanne@thuis.example" },
  });
  stack = started.stack;
  mailed = started.take();
});
afterAll(() => stack.close());

test("what a link's function reads and writes in the table is what its policy allows, and no more", async () => {
  const people = peopleHandler(
    connectPeople(stack.environment, {
      clock: () => stack.now(),
      onClient: (client) => recordKeys(client as DynamoDBClient),
    }),
  );
  const token = mailed.link.split("/links/")[1] ?? "";
  const use = async (method: string, form?: Record<string, string>) => {
    const event = linkEvent(token, method, form) as APIGatewayProxyEventV2;
    return (await people(event, {} as never)) as { statusCode: number };
  };

  // What a name was found by is left undone: whoever saves next sees to it.
  stack.faults.inject({
    service: "dynamodb",
    operation: "UpdateItem",
    how: { error: "ValidationException" },
  });
  await stack.ask(mailed.path, { method: "PATCH", body: { employee: { name: "Sanne Visser" } } });
  expect((await use("GET")).statusCode).toBe(200);
  expect((await use("POST", { step: "handover", do: "done" })).statusCode).toBe(303);
  expect((await use("POST", { step: "handover", do: "still-open" })).statusCode).toBe(303);
  const colleague = { name: "Bo", address: "bo@delinde.example" };
  expect((await use("POST", { step: "handover", do: "hand-over", ...colleague })).statusCode).toBe(
    303,
  );

  expect(touched.map(([, key]) => key)).toContain(mailed.id);
  expect(touched.map(([, key]) => key)).toContain(`name.${mailed.id}.0`);
  expect(touched.filter(([action, key]) => !isAllowed(action, key))).toEqual([]);
});

test.each([
  ["dynamodb:GetItem", `guard.${"a".repeat(32)}`],
  ["dynamodb:GetItem", `draft.${"a".repeat(32)}`],
  ["dynamodb:GetItem", `import.${"a".repeat(32)}`],
  ["dynamodb:PutItem", `morning.${"a".repeat(32)}`],
  ["dynamodb:UpdateItem", `tests.${"a".repeat(32)}.495000`],
  ["dynamodb:GetItem", `name.${"a".repeat(32)}.0`],
  ["dynamodb:DeleteItem", "a".repeat(32)],
])("%s on %s is not", (action, key) => {
  expect(isAllowed(action, key)).toBe(false);
});

const { template } = synthesise();

function isAllowed(action: string, key: string): boolean {
  return statementsOf(template, "PeopleFunction").some(({ actions, conditions }) => {
    const named = conditions as {
      "ForAllValues:StringLike"?: { "dynamodb:LeadingKeys": string[] };
    };
    const keys = named?.["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? [];
    return actions.includes(action) && keys.some((pattern) => isLike(key, pattern));
  });
}

/** As IAM compares: a star is anything, a question mark one character. */
function isLike(key: string, pattern: string): boolean {
  const expression = pattern.replaceAll(".", "[.]").replaceAll("?", ".").replaceAll("*", ".*");
  return new RegExp(`^${expression}$`).test(key);
}

function recordKeys(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        const { Key, Item } = args.input as { Key?: Keyed; Item?: Keyed };
        const pk = (Key ?? Item)?.pk;
        if (pk !== undefined)
          touched.push([
            `dynamodb:${commandName.replace(/Command$/, "")}`,
            typeof pk === "string" ? pk : pk.S,
          ]);
        return next(args);
      },
    { step: "initialize", name: "keys" },
  );
}

interface Keyed {
  readonly pk?: string | { readonly S: string };
}

function linkEvent(token: string, method: string, form?: Record<string, string>): object {
  return {
    routeKey: "ANY /links/{token}",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    pathParameters: { token },
    requestContext: { http: { method, path: `/links/${token}` } },
    ...(form ? { body: `${new URLSearchParams(form)}` } : {}),
    isBase64Encoded: false,
  };
}
