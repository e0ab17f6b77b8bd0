import type { Lesson } from "../../lambdas/departure/model/lesson-ports.ts";
import { connectDesk } from "../../lambdas/desk/connect.ts";
import { somebodyElse } from "../api/record/submissions.ts";
import { at } from "../support/departures.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterEach(() => stack.close());

const SAID = "Het rooster kwam te laat.";
const DONE = "Het staat nu zes weken vooruit.";

async function publish(told: Partial<Lesson> = {}): Promise<void> {
  await connectDesk(stack.environment).lessons.publish({
    published: stack.now(),
    texts: { nl: { said: SAID, done: DONE } },
    hasManyManagers: true,
    ...told,
  });
}

async function takeBack(): Promise<void> {
  const { lessons } = connectDesk(stack.environment);
  for (const { id } of await lessons.all()) await lessons.takeBack(id);
}

/** The mails about a departure until then. */
async function mailsUntil(local: string, told: object = {}) {
  const { body } = await stack.ask("/departures", { body: { ...somebodyElse(), ...told } });
  await stack.advanceTo(at(local));
  return stack.mails().filter(({ tags }) => tags.departure === body.id);
}

const withLesson = (mails: Awaited<ReturnType<typeof mailsUntil>>) =>
  mails.filter(({ text = "" }) => text.includes(SAID)).map(({ tags }) => tags.mailing);

test("the newest lesson stands in the mails about the team and the talks, and in no other", async () => {
  await publish();
  const mails = await mailsUntil("2027-03-05T12:00");
  expect(withLesson(mails)).toEqual(["team", "check-in-1"]);
  const team = mails.find(({ tags }) => tags.mailing === "team");
  for (const each of [team?.text, team?.html])
    expect(each?.replace(/\s+/g, " ")).toContain(`${SAID} Dit doen we ermee: ${DONE}`);
});

test("without a lesson those mails say nothing of one", async () => {
  const mails = await mailsUntil("2027-02-10T12:00");
  expect(mails.some(({ text = "" }) => text.includes("Dit doen we ermee"))).toBe(false);
  expect(mails.map(({ tags }) => tags.mailing)).toContain("team");
});

test("one that was taken back between planning and sending is in no mail", async () => {
  await publish();
  const { body } = await stack.ask("/departures", { body: somebodyElse() });
  await takeBack();
  await stack.advanceTo(at("2027-02-10T12:00"));
  const mails = stack.mails().filter(({ tags }) => tags.departure === body.id);
  expect(mails.map(({ tags }) => tags.mailing)).toContain("team");
  expect(withLesson(mails)).toEqual([]);
});

test("one that was published meanwhile is", async () => {
  await stack.ask("/departures", { body: somebodyElse() });
  await publish();
  await stack.advanceTo(at("2027-02-10T12:00"));
  expect(withLesson(stack.mails())).toContain("team");
});

test.each<[string, Partial<Lesson>, string]>([
  ["the only managers it can be about", {}, "Zuid"],
  ["managers of another department", { department: "Noord", hasManyManagers: true }, "Zuid"],
])("it is never mailed to %s", async (_, told, department) => {
  const { hasManyManagers, ...lesson } = told;
  const texts = { nl: { said: SAID, done: DONE } };
  await connectDesk(stack.environment).lessons.publish({
    published: stack.now(),
    texts,
    ...lesson,
    ...(hasManyManagers ? { hasManyManagers } : {}),
  });
  const mails = await mailsUntil("2027-02-10T12:00", { department });
  expect(mails.map(({ tags }) => tags.mailing)).toContain("team");
  expect(withLesson(mails)).toEqual([]);
});
