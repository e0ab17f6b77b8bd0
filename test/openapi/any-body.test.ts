import fc from "fast-check";
import { asForm, SUBMITTED_AT, somebodyElse } from "../api/record/submissions.ts";
import { operations, schemaAt } from "../support/api-document.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";
import { anyBody, brokenBody } from "./any-body.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
});
afterAll(() => stack.close());

const RUNS = { numRuns: 20 };
const JSON_TYPE = "application/json";

const TAKING = operations().flatMap(({ path, method, operation: { requestBody } }) => {
  const schema = requestBody?.content[JSON_TYPE]?.schema;
  if (!schema) return [];
  const validate = schemaAt("paths", path, method, "requestBody", "content", JSON_TYPE, "schema");
  return [[`${method} ${path}`, { path, method: method.toUpperCase(), schema, validate }] as const];
});

describe.each(TAKING)("whatever is sent to %s", (_key, { path, method, schema, validate }) => {
  test("as the document allows is never our fault", async () => {
    await fc.assert(
      fc.asyncProperty(anyBody(schema), async (body) => {
        expect([validate(body), body]).toEqual([true, body]);
        expect(await send(body as object)).toBeLessThan(500);
      }),
      RUNS,
    );
  });

  test("as a form is never our fault", async () => {
    await fc.assert(
      fc.asyncProperty(anyBody(schema), async (body) => {
        expect(await send(asForm(withoutNulls(body)))).toBeLessThan(500);
      }),
      RUNS,
    );
  });

  test("as the document does not allow is refused", async () => {
    await fc.assert(
      fc.asyncProperty(brokenBody(schema), async (body) => {
        fc.pre(!validate(body));
        const status = await send(body);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      RUNS,
    );
  });

  let id = "";
  beforeAll(async () => {
    if (path.includes("{id}")) id = await recorded();
  });

  async function send(body: object | string): Promise<number> {
    const address = path.replace("{id}", id).replace("{step}", "handover");
    return (await stack.ask(address, { method: method as "POST", body })).status;
  }
});

async function recorded(): Promise<string> {
  const { body } = await stack.ask("/departures", { body: somebodyElse() });
  return body.id;
}

function withoutNulls(body: unknown): object {
  return JSON.parse(JSON.stringify(body), (_, value) => (value === null ? undefined : value));
}
