import { Temporal } from "temporal-polyfill";
import { startTestStack, type TestStack } from "../../support/stack.ts";
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
  ["Amsterdam", "2027-03-28T02:30", "03:00"],
  ["Amsterdam, on its first minute", "2027-03-28T02:00", "03:00"],
  ["Amsterdam, the year after", "2028-03-26T02:59", "03:00"],
])("a talk at a time that the clock skips in %s is refused, never moved", async (_, at, after) => {
  const { id } = await submitted(stack);
  const answer = await change(stack, id, { path: "/interview", body: { do: "plan", at } });
  expect([answer.status, answer.body.errors]).toEqual([
    422,
    [
      {
        field: "at",
        code: "skipped-time",
        message: expect.stringContaining(`vooruit naar ${after}`),
      },
    ],
  ]);
  expect((await presentOf(stack, id)).interview).toBeUndefined();
});

test.each([
  ["just after the skipped hour", "2027-03-28T03:00", "2027-03-28T01:00:00Z"],
  ["just before it", "2027-03-28T01:59", "2027-03-28T00:59:00Z"],
  ["that the clock shows twice: the first", "2027-10-31T02:30", "2027-10-31T00:30:00Z"],
])("a talk at a time %s is taken as it is", async (_, at, instant) => {
  const { id } = await submitted(stack);
  const { status, body } = await change(stack, id, {
    path: "/interview",
    body: { do: "plan", at },
  });
  expect([status, body.interview.at]).toMatchObject([200, { local: `${at}:00`, instant }]);
});

test("a talk after everything is deleted is refused, with the day", async () => {
  const { id } = await submitted(stack);
  const end = (await presentOf(stack, id)).endOfEmployment;
  const last = Temporal.PlainDate.from(end).add({ months: 24 });
  const plan = (at: string) => change(stack, id, { path: "/interview", body: { do: "plan", at } });
  const late = await plan(`${last}T10:00`);
  expect([late.status, late.body.type]).toEqual([
    422,
    expect.stringContaining("interview-after-deletion"),
  ]);
  expect(late.body.detail).toContain(String(last));
  expect((await plan(`${last.subtract({ days: 1 })}T16:00`)).status).toBe(200);
});

test("a link to a talk by video is taken whole, up to 500 characters", async () => {
  const { id } = await submitted(stack);
  const plan = (where: string) =>
    change(stack, id, { path: "/interview", body: { do: "plan", at: "2027-09-14T14:00", where } });
  expect((await plan(VIDEO)).body.interview.where).toBe(VIDEO);
  const longest = `https://video.example/${"a".repeat(478)}`;
  expect((await plan(longest)).body.interview.where).toBe(longest);
  const tooLong = await plan(`${longest}a`);
  expect(tooLong.body.errors).toEqual([
    { field: "where", code: "too-long", message: expect.stringContaining("500") },
  ]);
});

const VIDEO =
  "https://video.example/l/meetup-join/19%3ameeting_A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4A1b2C3d4%40thread.v2/0?context=%7b%22Tid%22%3a%220123456789ab-0123456789ab-0123456789ab-%22%2c%22Oid%22%3a%22ba9876543210-ba9876543210-ba9876543210-%22%7d";

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
