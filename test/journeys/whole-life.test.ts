import { nameWords } from "../../lambdas/departure/people/name-words.ts";
import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { sentMails } from "../support/sent.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterAll(() => stack.close());

test("a departure is posted, and the right mails leave at the right moments until the interview", async () => {
  const { body: departure, status } = await stack.ask("/departures", { body: sample("common") });
  expect(status).toBe(201);
  expect(stack.pendingSchedules()).toHaveLength(departure.mailings.length);

  await stack.advanceTo(at("2027-09-28T12:00"));

  expect(sentMails(stack)).toEqual([
    "react 2027-01-14T15:40",
    "communicate 2027-01-15T09:00",
    "handover 2027-01-19T09:00",
    "next-steps 2027-01-19T09:00",
    "team 2027-01-25T09:00",
    "check-in-1 2027-01-28T09:00",
    "reference 2027-01-29T09:00",
    "farewell 2027-02-03T09:00",
    "warm 2027-02-09T09:00",
    "exit-questions 2027-02-12T09:00",
    "post-exit-plan 2027-02-15T09:00",
    "property 2027-02-16T09:00",
    "thanks 2027-02-19T09:00",
    "access 2027-02-19T09:00",
    "exit-questions-2 2027-02-24T09:00",
    "look-back 2027-03-02T09:00",
    "post-exit-prepare 2027-08-16T09:00",
    "post-exit-invite 2027-08-30T09:00",
    "post-exit-invite-2 2027-09-13T09:00",
  ]);
  const { body: after } = await stack.ask(`/departures/${departure.id}`);
  expect(after.status).toBe("completed");
});

test("it takes five AWS calls for the departure, one for each word of the name, six for each mail and seven for HR's, twelve at each close and three a month for all, and five reads for a mail", () => {
  const mails = stack.mails().length;
  const digests = stack.mails().filter(({ tags }) => tags.mailing === "morning").length;
  const count = (operation: string) => stack.calls.get(operation) ?? 0;
  const calls = [
    "dynamodb.PutItem",
    "dynamodb.UpdateItem",
    "scheduler.CreateSchedule",
    "scheduler.DeleteSchedule",
    "sqs.SendMessage",
    "ses.SendEmail",
  ].reduce((sum, operation) => sum + count(operation), 0);
  // Schedule or queue, claim, send, record, delivered; and for HR's morning mail that it is made, and the mark in the departure.
  const words = nameWords("Sanne Bakker").length;
  // The departure: three locks at most, the save, the mark; and once and for all, that every departure stands in its locks.
  // At the end and half a year later it is counted: order, three counters with a token each, its manager, and two saves. For all
  // departures together, once a month: the open lines that are gathered, the release, and which one is the newest.
  const closes = 2;
  const months = 7;
  expect(calls).toBeLessThanOrEqual(5 + 1 + words + 6 * mails + digests + 12 * closes + 3 * months);
  // The daily reconcile reads each departure and its locks once, and whether all stand in theirs, the submission what there was before there were locks, and the
  // last look is the test's own. About once a day it is also looked whether lines are to be gathered, and figures to be told.
  const reconciles = count("scheduler.ListSchedules");
  const locks = 2;
  expect(count("dynamodb.GetItem")).toBeLessThanOrEqual(
    5 * mails + (2 + locks + 2) * reconciles + 3,
  );
  // One for each function that hashes or signs.
  expect(count("secretsmanager.GetSecretValue")).toBe(5);
});

test("each mail goes to the right person, from us, with replies to HR", () => {
  const to = Object.fromEntries(
    stack.mails().map(({ tags, to: [address] }) => [tags.mailing, address]),
  );
  expect(to).toMatchObject({
    react: "f.elidrissi@delinde.example",
    "next-steps": "s.bakker@delinde.example",
    access: "servicedesk@delinde.example",
    thanks: "sanne.bakker@thuis.example",
    "post-exit-invite": "sanne.bakker@thuis.example",
  });
  for (const { replyTo, from } of stack.mails()) {
    expect([replyTo, from]).toEqual([
      ["hr@delinde.example"],
      expect.stringContaining("mail@totziens.example"),
    ]);
  }
});
