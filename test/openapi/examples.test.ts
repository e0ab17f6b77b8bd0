import type { MediaType } from "../../lib/openapi/make-document.ts";
import { asForm, SUBMITTED_AT, somebodyElse } from "../api/record/submissions.ts";
import { API_DOCUMENT } from "../support/api-document.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack(SUBMITTED_AT);
});
afterAll(() => stack.close());

const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

/** What must have happened before an example can be posted. */
const BEFORE: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
  takeBack: (id) => stack.ask(`/departures/${id}/withdraw`, { body: { reason: "mistake" } }),
  "step remind": (id) => stack.ask(`/departures/${id}/steps/react`, { body: { do: "send-now" } }),
};

const EXAMPLES = Object.entries(API_DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, { operationId, requestBody }]) =>
    [JSON_TYPE, FORM_TYPE].flatMap((type) =>
      Object.entries(examplesOf(requestBody?.content[type])).map(
        ([name, { value }]) =>
          [`${operationId} ${name}`, type, { path, method, operationId, value }] as const,
      ),
    ),
  ),
);

function examplesOf(media: MediaType | undefined) {
  return media?.examples ?? {};
}

test.each(EXAMPLES)("the example %s can be sent as %s", async (name, type, example) => {
  const { path, operationId, value } = example;
  const id = path.includes("{id}") ? await recorded() : "";
  await (BEFORE[name] ?? BEFORE[operationId])?.(id);
  if (name === "step remind") await stack.settle();
  const step = name === "step remind" ? "react" : "handover";
  const { status } = await stack.ask(
    path.replace("{id}", id).replace("{step}", step).replace("{mail}", "handover"),
    {
      method: example.method.toUpperCase() as "POST",
      body: type === FORM_TYPE ? asForm(value) : value,
      headers: { "content-type": type },
    },
  );
  // A submission is an example once; after that it is recorded.
  expect([200, 201, ...(operationId === "submit" ? [409] : [])]).toContain(status);
});

test("each example of a submission can be recorded", async () => {
  const media = API_DOCUMENT.paths["/departures"]?.post?.requestBody?.content[JSON_TYPE];
  const own = await startAnother();
  for (const { value } of Object.values(examplesOf(media)))
    expect((await own.ask("/departures", { body: value })).status).toBe(201);
});

async function recorded(): Promise<string> {
  const { body } = await stack.ask("/departures", { body: somebodyElse() });
  return body.id;
}

/** What was posted above is gone once it is erased. */
async function startAnother(): Promise<TestStack> {
  await stack.close();
  stack = await startTestStack(SUBMITTED_AT);
  return stack;
}
