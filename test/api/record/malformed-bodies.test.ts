import { startTestStack } from "../../support/stack.ts";
import { callsOf, expectRefused } from "./refused.ts";
import { asForm, EMPLOYEE, SUBMITTED_AT, submission } from "./submissions.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());

const JSON_TYPE = { "content-type": "application/json" };

describe("nothing is saved of", () => {
  test.each([
    ["no body at all", undefined, {}, 415],
    ["no body that is called JSON", undefined, JSON_TYPE, 400],
    ["half an object", '{"employee":', JSON_TYPE, 400],
    ["a list", "[]", JSON_TYPE, 400],
    ["a text", '"x"', JSON_TYPE, 400],
    ["null", "null", JSON_TYPE, 400],
    ["lists in lists", "[".repeat(8000) + "]".repeat(8000), JSON_TYPE, 400],
    ["groups in groups", `${'{"a":'.repeat(2500)}1${"}".repeat(2500)}`, JSON_TYPE, 422],
    [
      "a list of lists for the steps",
      `{"extraSteps":${"[".repeat(8000)}${"]".repeat(8000)}}`,
      JSON_TYPE,
      422,
    ],
    ["form fields that are called JSON", "employee.name=x", JSON_TYPE, 400],
    ["a form that is no UTF-8", "employee.name=Ren%E9e", {}, 400],
    ["a plain text", "hello", { "content-type": "text/plain" }, 415],
    ["an XML file", "<a/>", { "content-type": "application/xml" }, 415],
    [
      "a body of 16 kB and a byte",
      JSON.stringify(submission()).padEnd(16 * 1024 + 1),
      JSON_TYPE,
      413,
    ],
    ["a form of a megabyte", "x".repeat(1024 * 1024), {}, 413],
  ])("%s", async (_what, body, headers, status) => {
    const before = callsOf(stack);
    for (const path of [
      "/departures",
      "/departures/preview",
      `/departures/${"0".repeat(32)}/withdraw`,
    ]) {
      const request = body === undefined ? { headers } : { body, headers };
      const answer = await stack.ask(path, { method: "POST", ...request });
      expect(answer.status).toBe(status);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(answer.body).toMatchObject({
        status,
        title: expect.any(String),
        detail: expect.any(String),
      });
      expect(JSON.stringify(answer.body)).not.toMatch(/Error|\.ts|node:/);
    }
    expect(callsOf(stack)).toBe(before);
  });
});

describe("a field that nobody knows is named", () => {
  test.each([
    ["at the top", { colour: 1 }, ["colour: unknown-field"]],
    [
      "in a group",
      { employee: { ...EMPLOYEE, birthday: "1980-01-01" } },
      ["employee.birthday: unknown-field"],
    ],
    [
      "with a name of the language itself",
      { constructor: 1, toString: 1 },
      ["constructor: unknown-field", "toString: unknown-field"],
    ],
    [
      "that only the answer has",
      { id: "x", undoUntil: "x" },
      ["id: unknown-field", "undoUntil: unknown-field"],
    ],
  ])("%s", async (_where, changes, mistakes) => {
    await expectRefused(stack, submission(changes), mistakes);
    await expectRefused(stack, asForm(submission(changes)), mistakes);
  });

  test("also when it reaches for what every object has", async () => {
    const text = JSON.stringify(submission())
      .replace("{", '{"__proto__":{"kind":"quiet"},')
      .replace('"manager":{', '"manager":{"__proto__":{"address":"x"},');
    const { status, body } = await stack.ask("/departures", { body: text, headers: JSON_TYPE });
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      "manager.__proto__",
      "__proto__",
    ]);
    const form = `${asForm(submission())}&__proto__=x&employee.__proto__.name=x&constructor.prototype.x=1`;
    await expectRefused(stack, form, [
      "__proto__: unknown-field",
      "employee.__proto__.name: unknown-field",
      "constructor.prototype.x: unknown-field",
    ]);
  });

  test("in short when its name is long", async () => {
    const { body } = await stack.ask("/departures", {
      body: submission({ ["x".repeat(5000)]: 1 }),
    });
    expect(body.errors[0].field).toBe(`${"x".repeat(99)}…`);
  });
});

test.each([
  ["JSON", (names: string[]) => submission(Object.fromEntries(names.map((name) => [name, 1])))],
  [
    "a form",
    (names: string[]) => `${asForm(submission())}&${names.map((name) => `${name}=`).join("&")}`,
  ],
])(
  "of thousands of unknown fields in %s fifty are named, and how many more there are",
  async (_what, bodyWith) => {
    const names = Array.from({ length: 1250 }, (_, index) => `x${index}`);
    const answer = await stack.ask("/departures", {
      body: bodyWith(names),
      headers: { "accept-language": "en" },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toBe("Errors: 1250. Nothing was saved.");
    expect(answer.body.errors).toHaveLength(51);
    expect(answer.body.errors.at(-1)).toEqual({
      field: "",
      code: "and-more",
      message: "And 1200 more errors not listed here.",
    });
  },
);

test("every mistake is told at once, those between two fields too", async () => {
  await expectRefused(
    stack,
    {
      employee: { ...EMPLOYEE, name: "", privateAddress: "f@delinde.example", language: "fr" },
      manager: { name: 12, address: "F@delinde.example" },
      hrContact: { address: "nobody" },
      announced: "2027-01-14",
      lastDay: "2027-01-01",
      endOfEmployment: "2030-01-01",
      kind: "employer",
      extraSteps: ["react"],
      colour: "red",
    },
    [
      "colour: unknown-field",
      "employee.language: one-of",
      "employee.name: blank",
      "employee.privateAddress: same-as-manager",
      "endOfEmployment: too-far",
      "extraSteps: not-tickable",
      "hrContact.address: address",
      "hrContact.name: missing",
      "lastDay: before-announced",
      "manager.name: type",
    ],
  );
});

test.each([
  ["empty", "", "0"],
  ["of 256 characters", "k".repeat(256), "256"],
])("an Idempotency-Key that is %s is refused", async (_what, key, given) => {
  const before = callsOf(stack);
  const headers = { "idempotency-key": key, "accept-language": "en" };
  const { status, body } = await stack.ask("/departures", { body: submission(), headers });
  expect([status, body.type]).toEqual([400, "urn:totziens:problem:invalid-key"]);
  expect(body.detail).toContain(`has ${given} characters. Allowed: 1 to 255`);
  expect(callsOf(stack)).toBe(before);
});
