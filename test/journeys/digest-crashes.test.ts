import { crashAfter, crashBefore } from "../support/crash.ts";
import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
  await stack.ask("/departures", { body: sample("common") });
  await stack.advanceTo(at("2027-01-15T08:29"));
});
afterEach(() => stack.close());

const days = () =>
  stack
    .mails()
    .filter(({ tags }) => tags.mailing === "morning")
    .map(({ sentAt }) => sentAt.slice(0, 10));

test.each([
  ["before it is made", crashBefore, "PutItem", 1],
  ["after it is made", crashAfter, "PutItem", 1],
  ["after it is queued", crashAfter, "SendMessage", 1],
  ["before the claim", crashBefore, "UpdateItem", 1],
  ["after the claim", crashAfter, "UpdateItem", 1],
  ["before it is sent", crashBefore, "SendEmail", 1],
  ["after it is sent", crashAfter, "SendEmail", 1],
  ["after it is recorded", crashAfter, "UpdateItem", 2],
  ["after the departure is marked", crashAfter, "PutItem", 2],
] as const)(
  "the process dies %s: HR gets its morning mail all the same, once",
  async (_when, crashAt, operation, nth) => {
    const crash = crashAt(stack.watch, operation, nth);
    await stack.advanceTo(at("2027-01-15T08:30"));
    expect(crash.hasHappened()).toBe(true);
    crash.restart();
    await stack.advanceTo(at("2027-01-15T20:00"));
    expect(days()).toEqual(["2027-01-15"]);
    await stack.advanceTo(at("2027-01-22T12:00"));
    expect(days()).toEqual(["2027-01-15", "2027-01-18", "2027-01-22"]);
    expect(stack.deadLetters()).toEqual([]);
  },
);

test("HR's address bounces: it is counted, and everything else goes on", async () => {
  const hrContact = { name: "Jo", address: "bounce.jo@delinde.example", language: "nl" };
  const { employee, ...common } = sample("common");
  await stack.ask("/departures", {
    body: {
      ...common,
      hrContact,
      employee: { ...employee, name: "Lin Chen", personnelNumber: "2" },
    },
  });
  await stack.advanceTo(at("2027-01-22T12:00"));
  expect(days().filter((day) => day === "2027-01-22")).toHaveLength(2);
  expect(stack.deadLetters()).toEqual([]);
});

test("a manager's address bounces: HR hears of it the next morning, once", async () => {
  const { employee, manager, ...common } = sample("common");
  await stack.ask("/departures", {
    body: {
      ...common,
      manager: { ...manager, address: "bounce.fatima@delinde.example" },
      employee: { ...employee, name: "Lin Chen", personnelNumber: "2" },
    },
  });
  await stack.advanceTo(at("2027-01-20T12:00"));
  const told = stack
    .mails()
    .filter(({ text = "" }) => text.includes("Het gaat om mail aan Fatima El Idrissi."))
    .map(({ sentAt }) => sentAt.slice(0, 10));
  expect(told).toEqual(["2027-01-18"]);
});
