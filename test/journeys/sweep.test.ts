import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { at } from "../support/departures.ts";
import { sample } from "../support/samples.ts";
import { sentMails } from "../support/sent.ts";
import { startTestStack, type TestStack } from "../support/stack.ts";

let stack: TestStack;
beforeEach(async () => {
  stack = await startTestStack("2027-01-14T15:30");
});
afterEach(() => stack.close());

async function submit(personnelNumber: string): Promise<string> {
  const common = sample("common");
  const { body } = await stack.ask("/departures", {
    body: { ...common, employee: { ...common.employee, personnelNumber } },
  });
  return body.id;
}

const reads = () => stack.calls.get("dynamodb.GetItem") ?? 0;

test("the sweep reads only the departures that are due, however many are stored", async () => {
  for (let count = 0; count < 12; count += 1) await submit(`1${count}`);
  await stack.advanceTo(at("2027-01-16T12:00"));
  const before = reads();
  await stack.sweep();
  expect(reads()).toBe(before);

  await stack.advanceTo(at("2027-01-19T08:00"));
  stack.faults.inject({
    service: "scheduler",
    operation: "Invoke",
    how: "lose",
    when: ({ Name }) => Name.includes("handover"),
  });
  await stack.advanceTo(at("2027-01-19T09:04"));
  const whenDue = reads();
  await stack.sweep();
  expect(reads() - whenDue).toBe(1);
});

test("a mailing whose schedule somebody deleted is found when it is due, and sent", async () => {
  await submit("1");
  await stack.advanceTo(at("2027-01-15T12:00"));
  stack.faults.inject({ service: "scheduler", operation: "Invoke", how: "lose", times: 2 });
  await stack.advanceTo(at("2027-01-19T12:00"));
  expect(sentMails(stack).slice(2)).toEqual([
    "handover 2027-01-19T09:05",
    "next-steps 2027-01-19T09:05",
  ]);
});

test("while a message waits in the queue, a mailing is taken for one of them for half an hour", async () => {
  await submit("1");
  await stack.advanceTo(at("2027-01-19T08:59"));
  stack.faults.inject({ service: "scheduler", operation: "Invoke", how: "lose", times: 2 });
  const client = new SQSClient();
  await client.send(
    new SendMessageCommand({
      QueueUrl: stack.environment.MAIL_QUEUE_URL,
      MessageBody: JSON.stringify({ departureId: "0".repeat(32), mailingId: "none", revision: 1 }),
      DelaySeconds: 900,
    }),
  );
  await stack.advanceTo(at("2027-01-19T09:12"));
  expect(sentMails(stack)).toHaveLength(2);
  await stack.advanceTo(at("2027-01-19T12:00"));
  expect(sentMails(stack).slice(2)).toEqual([
    "handover 2027-01-19T09:15",
    "next-steps 2027-01-19T09:15",
  ]);
});

test("Scheduler is down when a departure is recorded: it is recorded all the same, and the sweep makes the schedules", async () => {
  const up = stack.faults.inject({
    service: "scheduler",
    operation: "CreateSchedule",
    how: { error: "InternalServerException", status: 500 },
    times: 100_000,
  });
  expect(await submit("1")).toMatch(/^[0-9a-f]{32}$/);
  expect(stack.pendingSchedules()).toEqual([]);
  up();
  await stack.advanceTo(at("2027-01-14T15:36"));
  expect(stack.pendingSchedules()).toHaveLength(17);
});

test("two sweeps at the same moment send nothing twice", async () => {
  await submit("1");
  stack.faults.inject({ service: "scheduler", operation: "Invoke", how: "lose" });
  await stack.advanceTo(at("2027-01-14T16:09"));
  await Promise.all([stack.sweep(), stack.sweep()]);
  await stack.advanceTo(at("2027-01-14T20:00"));
  expect(sentMails(stack)).toHaveLength(1);
});
