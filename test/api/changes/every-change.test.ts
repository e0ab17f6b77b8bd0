import { TABLE_NAME } from "../../../lib/local/names.ts";
import { startTestStack } from "../../support/stack.ts";
import { SUBMITTED_AT } from "../record/submissions.ts";
import { type Ask, CHANGES, change, presentOf, submitted, whatHappened } from "./changed.ts";
import { touchItem } from "./touch-item.ts";

const stack = await startTestStack(SUBMITTED_AT);
afterAll(() => stack.close());
afterEach(() => {
  delete stack.watch.before;
});

const NOBODY = "0".repeat(32);
const EVENTS = CHANGES.filter(([what]) => what !== "erase");

describe.each(CHANGES)("to %s", (_what, ask, event) => {
  test("is one line in the history, with who and when, and a new edition", async () => {
    const { id, history } = await submitted(stack);
    const { status, headers, body } = await change(stack, id, ask);
    expect([status, body.edition]).toEqual([200, 2]);
    expect(headers.get("etag")).toBe('"2"');
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body.history).toEqual([
      ...history,
      expect.objectContaining({ what: event, at: stack.now().toString(), who: history[0]?.who }),
    ]);
    expect(await presentOf(stack, id)).toEqual(body);
  });

  test("twice is once, whatever was seen", async () => {
    const { id } = await submitted(stack);
    const { body: first } = await change(stack, id, ask);
    const again = await change(stack, id, ask, { "if-match": '"1"' });
    expect([again.status, again.body]).toEqual([200, first]);
    expect(again.headers.get("etag")).toBe('"2"');
  });

  test("three times at the same moment is once", async () => {
    const { id } = await submitted(stack);
    const answers = await Promise.all([1, 2, 3].map(() => change(stack, id, ask)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const present = await presentOf(stack, id);
    expect(whatHappened(present)).toEqual(["submitted", event]);
    for (const { body } of answers) expect(body).toEqual(present);
  });

  test("of what somebody else changed meanwhile is refused, and shows what there is now", async () => {
    const { id } = await submitted(stack);
    await change(stack, id, { method: "PATCH", path: "", body: { department: "De Berk" } });
    const present = await presentOf(stack, id);
    const { status, headers, body } = await change(stack, id, ask, { "if-match": '"1"' });
    expect([status, body.type]).toEqual([412, "urn:totziens:problem:changed-meanwhile"]);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(headers.get("etag")).toBe('"2"');
    expect(body.departure).toEqual(present);
    expect(await presentOf(stack, id)).toEqual(present);
    expect((await change(stack, id, ask, { "if-match": '"2"' })).status).toBe(200);
  });

  test("does not mind what the mailer writes in between", async () => {
    const { id } = await submitted(stack);
    mailerWritesBeforeTheNextSave(id);
    const { status, body } = await change(stack, id, ask, { "if-match": '"1"' });
    expect([status, body.edition]).toEqual([200, 2]);
    expect(whatHappened(body)).toEqual(["submitted", event]);
  });

  test("of a departure that nobody knows is not found", async () => {
    const { status, body } = await change(stack, NOBODY, ask, { "if-match": "*" });
    expect([status, body.type]).toEqual([404, "urn:totziens:problem:not-found"]);
  });
});

/** What the changes above leave out: what needs something before it, or is wrong beside what is there. */
const ALSO_WHEN_ERASED: readonly (readonly [string, Ask])[] = [
  ["take a withdrawal back", { path: "/take-back" }],
  ["take a withdrawal back that was taken back before", { path: "/take-back", body: {} }],
  ["move the last day before the announcement", dates({ lastDay: "2026-12-01" })],
  ["change the kind", dates({ kind: "quiet" })],
  ["change nothing", dates({})],
  ["call a talk off", { path: "/interview", body: { do: "cancel" } }],
  ["send a step once more", { path: "/steps/handover", body: { do: "resend" } }],
  ["say that a step is still open", { path: "/steps/handover", body: { do: "still-open" } }],
  ["put a step off", { path: "/steps/handover", body: { do: "remind", workingDays: 3 } }],
  ["mark a step that never was", { path: "/steps/never", body: { do: "done" } }],
];

const WHEN_ERASED = [...EVENTS.map(([what, ask]) => [what, ask] as const), ...ALSO_WHEN_ERASED];

test.each(WHEN_ERASED)(
  "to %s is refused once it was erased, whatever was seen",
  async (_what, ask) => {
    const { id } = await submitted(stack);
    await change(stack, id, { path: "/withdraw", body: { reason: "mistake" } });
    await change(stack, id, { path: "/take-back" });
    const { body: erased } = await change(stack, id, { path: "/erase" });
    for (const seen of [{}, { "if-match": '"1"' }]) {
      const { status, body } = await change(stack, id, ask, seen);
      expect([status, body.type]).toEqual([410, "urn:totziens:problem:is-erased"]);
    }
    expect(await presentOf(stack, id)).toEqual(erased);
  },
);

function dates(body: object) {
  return { method: "PATCH", path: "", body } as const;
}

const NOT_WHEN_WITHDRAWN = EVENTS.filter(
  ([what]) => !["withdraw", "correct a name", "object"].includes(what),
);

test.each(NOT_WHEN_WITHDRAWN)("to %s is refused once it was withdrawn", async (_what, ask) => {
  const { id } = await submitted(stack);
  const { body: withdrawn } = await change(stack, id, {
    path: "/withdraw",
    body: { reason: "mistake" },
  });
  const { status, body } = await change(stack, id, ask);
  expect([status, body.type]).toEqual([409, "urn:totziens:problem:is-withdrawn"]);
  expect(await presentOf(stack, id)).toEqual(withdrawn);
});

describe("what whoever asks has seen", () => {
  test.each([
    ["the present one", '"1"', 200],
    ["any", "*", 200],
    ["one of several", '"7", "1"', 200],
    ["one of several, with places left empty", ', "1" ,', 200],
    ["an older one", '"0"', 412],
    ["several others", '"7","8"', 412],
    ["a weak one, which never counts", 'W/"1"', 412],
    ["without quotes", "1", 400],
    ["half quoted", '"1', 400],
    ["nothing", "", 400],
    ["two with something between", '"1" or "2"', 400],
    ["any and one", '*, "1"', 400],
    ["two without a comma", '"1" "2"', 400],
    // A pattern that backtracks took minutes over such a one.
    ["blanks and commas without an end", `${" ,\t".repeat(2_000)}x`, 400],
  ])("is %s", async (_what, header, status) => {
    const { id } = await submitted(stack);
    const ask = { method: "PATCH", path: "", body: { department: "De Berk" } } as const;
    const answer = await change(stack, id, ask, { "if-match": header });
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.type).toBe("urn:totziens:problem:invalid-if-match");
  });
});

/** As the mailer does, right before whoever asks saves. */
function mailerWritesBeforeTheNextSave(id: string): void {
  let isDone = false;
  stack.watch.before = async (operation) => {
    if (operation !== "PutItem" || isDone) return;
    isDone = true;
    await touchItem(TABLE_NAME, id);
  };
}
