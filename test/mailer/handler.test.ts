import type { SQSEvent } from "aws-lambda";
import { connectMailer } from "../../lambdas/mailer/connect.ts";
import { mailerHandler } from "../../lambdas/mailer/handler.ts";
import { logTo } from "../../lambdas/telemetry/log.ts";
import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterEach(() => stack.close());

test("poison fails alone, and the others of its batch are sent", async () => {
  const { body } = await stack.ask("/departures", { body: sample("common") });
  const handler = mailerHandler(
    connectMailer(stack.environment, { clock: () => at("2027-01-14T15:40") }),
  );
  const react = { departureId: body.id, mailingId: "react", revision: 1 };
  const answer = await handler(
    eventWith(["not json", JSON.stringify({ departureId: 1 }), JSON.stringify(react)]),
  );
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "0" }, { itemIdentifier: "1" }] });
  expect(stack.mails().map(({ tags }) => tags.mailing)).toEqual(["react"]);
});

test("a mail that nobody could write is told although its mailer died at that moment", async () => {
  const { body } = await stack.ask("/departures", { body: sample("common") });
  const ports = connectMailer(stack.environment, { clock: () => at("2027-01-14T15:41") });
  const react = { departureId: body.id, mailingId: "react", revision: 1 };
  const claimed = await ports.departures.claim(react, at("2027-01-14T15:40"));
  if (!claimed) throw new Error("Nobody else is there to claim it.");
  const refused = { name: "refused", at: at("2027-01-14T15:40"), why: "unwritable" } as const;
  await ports.departures.settle(claimed, react, refused);
  const again = () => mailerHandler(ports)(eventWith([JSON.stringify(react)]));
  expect(await again()).toEqual({ batchItemFailures: [] });
  await again();
  const history = (await ports.departures.find(body.id))?.history ?? [];
  expect(history.map(({ what, detail }) => `${what} ${detail}`)).toEqual([
    "submitted undefined",
    "unwritable react",
  ]);
});

test("a mail about a talk notes whether it went to work or home, and no other mail does", async () => {
  const { body } = await stack.ask("/departures", { body: sample("common") });
  const { departures } = connectMailer(stack.environment);
  const mailboxes = async () =>
    (await departures.find(body.id))?.mailings.flatMap(({ id, state }) =>
      "mailbox" in state ? `${id} ${state.mailbox}` : [],
    );
  const talk = { do: "plan", at: "2027-09-14T14:00" };
  await stack.ask(`/departures/${body.id}/interview`, { body: talk });
  await stack.advanceTo(at("2027-01-20T12:00"));
  expect(await mailboxes()).toEqual(["interview-leaver work"]);
  await stack.advanceTo(at("2027-02-23T12:00"));
  expect(await mailboxes()).toEqual(["interview-leaver work", "interview-leaver-2 private"]);
});

test("a message that comes early waits for its moment", async () => {
  const { body } = await stack.ask("/departures", { body: sample("common") });
  const handler = mailerHandler(connectMailer(stack.environment, { clock: () => stack.now() }));
  await handler(
    eventWith([JSON.stringify({ departureId: body.id, mailingId: "react", revision: 1 })]),
  );
  expect(stack.mails()).toEqual([]);
  expect(stack.queuedMessages()).toHaveLength(1);
});

test("names and addresses reach no log line, not even when something breaks", async () => {
  const lines: string[] = [];
  logTo((line) => void lines.push(line));
  await stack.ask("/departures", { body: sample("common") });
  stack.faults.inject({
    service: "ses",
    operation: "SendEmail",
    how: {
      error: "MessageRejected",
      message: "s.bakker@delinde.example is suppressed",
      status: 400,
    },
  });
  stack.faults.inject({
    service: "dynamodb",
    operation: "UpdateItem",
    how: { error: "ValidationException", message: "Sanne Bakker", status: 400 },
    times: 3,
  });
  await stack.advanceTo(at("2027-02-01T12:00"));
  logTo(() => undefined);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.join("")).not.toMatch(/Sanne|Bakker|Fatima|El Idrissi|delinde|thuis/);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});

test("nothing personal travels in a schedule, a message or a tag", async () => {
  await stack.ask("/departures", { body: sample("common") });
  const travelling = JSON.stringify([stack.pendingSchedules(), stack.queuedMessages()]);
  await stack.advanceTo(at("2027-01-20T12:00"));
  const tags = JSON.stringify(stack.mails().map(({ tags: each }) => each));
  expect(travelling + tags).not.toMatch(/Sanne|Bakker|Fatima|Idrissi|@|resignation|10442/);
});

function eventWith(bodies: readonly string[]): SQSEvent {
  return { Records: bodies.map((body, index) => ({ body, messageId: String(index) })) } as SQSEvent;
}
