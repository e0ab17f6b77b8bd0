import { startTestStack, type TestStack } from "../support/stack.ts";
import { change, presentOf, submitted } from "./changed.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterAll(() => stack.close());

test("a talk is shown with who holds it: the manager, where nobody is named", async () => {
  const { id } = await submitted(stack);
  const { status, body } = await change(stack, id, {
    path: "/interview",
    body: { do: "plan", at: "2027-09-14T14:00", minutes: 45, where: "06 12345678" },
  });
  expect(status).toBe(200);
  expect(body.interview).toEqual({
    at: expect.objectContaining({ local: "2027-09-14T14:00:00" }),
    minutes: 45,
    where: "06 12345678",
    with: expect.objectContaining({ address: body.manager.address }),
  });
  const off = await change(stack, id, { path: "/interview", body: { do: "cancel" } });
  expect(off.body.interview.cancelled).toBe(true);
});

test("a form says the same", async () => {
  const { id } = await submitted(stack);
  const { status, body } = await change(
    stack,
    id,
    {
      path: "/interview",
      body: "do=plan&at=2027-09-14T14:00&minutes=20&with.name=Joris&with.address=j@delinde.example",
    },
    { "content-type": "application/x-www-form-urlencoded" },
  );
  expect([status, body.interview.minutes, body.interview.with.name]).toEqual([200, 20, "Joris"]);
});

test.each([
  ["no day", { do: "plan", at: "2027-09-31T14:00" }, "at", "local-moment"],
  ["a day without a time", { do: "plan", at: "2027-09-14" }, "at", "local-moment"],
  ["no moment", { do: "plan" }, "at", "missing"],
  ["five minutes", { do: "plan", at: "2027-09-14T14:00", minutes: 5 }, "minutes", "whole-number"],
  ["nobody", { do: "plan", at: "2027-09-14T14:00", with: {} }, "with.name", "missing"],
  ["something else", { do: "shift" }, "do", "one-of"],
])("a talk of %s is refused, and nothing changes", async (_, body, field, code) => {
  const { id } = await submitted(stack);
  const answer = await change(stack, id, { path: "/interview", body });
  expect(answer.status).toBe(422);
  expect(answer.body.errors).toContainEqual(expect.objectContaining({ field, code }));
  expect((await presentOf(stack, id)).interview).toBeUndefined();
});
