import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { LocalHandlers } from "../../lib/local/handlers.ts";
import { type FakeStackOptions, startFakeStack } from "./fake-stack.ts";
import { create } from "./schedules.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;

async function start(options: FakeStackOptions = {}): Promise<World> {
  world = await startFakeStack(options);
  return world;
}

afterEach(() => world.stack.close());

const mail = async (to: string) => {
  await new SESv2Client().send(
    new SendEmailCommand({
      FromEmailAddress: world.stack.environment.SENDER,
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: { Data: to }, Body: { Text: { Data: "Dag" } } } },
    }),
  );
};

/** Sends a mail to whatever address is in the message. */
const mailer: LocalHandlers["mailer"] = async ({ Records }) => {
  for (const { body } of Records) await mail(`${JSON.parse(body)}@example.com`);
  return { batchItemFailures: [] };
};

test("everything on the way happens at its own moment and in order", async () => {
  await start({ handlers: { mailer } });
  await create(world.stack, { Name: "b", ScheduleExpression: "at(2026-11-05T09:00:00)" });
  await create(world.stack, { Name: "a", ScheduleExpression: "at(2026-11-04T09:00:00)" });
  await world.stack.advanceByDays(30);
  expect(world.stack.mails().map(({ to, sentAt }) => [...to, sentAt])).toEqual([
    ["a@example.com", "2026-11-04T08:00:00Z"],
    ["b@example.com", "2026-11-05T08:00:00Z"],
  ]);
  expect(world.mailEvents.map(({ time }) => time.slice(0, 10))).toEqual([
    "2026-11-04",
    "2026-11-04",
    "2026-11-05",
    "2026-11-05",
  ]);
  expect(world.stack.now().toString()).toBe("2026-12-02T08:00:00Z");
});

test("the next mail is one stop away, however far", async () => {
  await start({ handlers: { mailer } });
  await create(world.stack, { Name: "a", ScheduleExpression: "at(2027-05-04T09:00:00)" });
  await create(world.stack, { Name: "b", ScheduleExpression: "at(2027-05-04T09:00:00)" });
  const sent = await world.stack.advanceToNextMail();
  expect(sent.map(({ subject }) => subject)).toEqual(["a@example.com", "b@example.com"]);
  expect(world.stack.now().toString()).toBe("2027-05-04T07:00:00Z");
});

test("without a mail to come, the clock stays where it is", async () => {
  await start();
  expect(await world.stack.advanceToNextMail()).toEqual([]);
  expect(world.stack.now().toString()).toBe("2026-11-02T08:00:00Z");
});

test("what a function puts on the queue for now is done before time moves on", async () => {
  await start({
    handlers: {
      async mailer(event) {
        world.batches.push(event);
        const [record] = event.Records;
        const QueueUrl = world.stack.environment.MAIL_QUEUE_URL;
        if (record?.body !== '"again"') {
          const again = { QueueUrl, MessageBody: '"again"', DelaySeconds: 0 };
          await new SQSClient().send(new SendMessageCommand(again));
        }
        return { batchItemFailures: [] };
      },
    },
  });
  await create(world.stack, { Name: "first" });
  await world.stack.advanceByDays(2);
  const moments = world.records().map(({ body, attributes }) => [body, attributes.SentTimestamp]);
  const nine = String(Date.parse("2026-11-03T08:00:00Z"));
  expect(moments).toEqual([
    ['"first"', nine],
    ['"again"', nine],
  ]);
});

test("the sweep runs when something in the due index has come due, and again while it reports work", async () => {
  let rounds = 2;
  const seen: string[] = [];
  await start({
    handlers: {
      async "upkeep/sweep"() {
        seen.push(world.stack.now().toString());
        rounds -= 1;
        if (rounds === 0) await put("one", undefined);
        return { candidates: rounds };
      },
    },
  });
  await put("one", "2026-11-03T08:02:00Z");
  await world.stack.advanceByDays(60);
  expect(seen).toEqual(["2026-11-03T08:05:00Z", "2026-11-03T08:10:00Z"]);
});

test("a sweep that fails is tried again at the next tick", async () => {
  const seen: string[] = [];
  await start({
    handlers: {
      async "upkeep/sweep"() {
        seen.push(world.stack.now().toString());
        if (seen.length === 1) throw new Error("down");
        await put("one", undefined);
        return { candidates: 0 };
      },
    },
  });
  await put("one", "2026-11-03T08:00:00Z");
  await world.stack.advanceByDays(2);
  expect(seen).toEqual(["2026-11-03T08:00:00Z", "2026-11-03T08:05:00Z"]);
  expect(world.faults).toEqual(["upkeep/sweep: down"]);
});

test("with a clock that flows, things happen by themselves", async () => {
  const arrived = Promise.withResolvers<void>();
  await start({
    clock: "flows",
    handlers: {
      async mailer() {
        arrived.resolve();
        return { batchItemFailures: [] };
      },
    },
  });
  const message = { QueueUrl: world.stack.environment.MAIL_QUEUE_URL, MessageBody: '"now"' };
  await new SQSClient().send(new SendMessageCommand(message));
  await arrived.promise;
});

async function put(pk: string, due: string | undefined): Promise<void> {
  const da = { N: String(Date.parse(due ?? "") / 1000) };
  const Item = { pk: { S: pk }, ...(due && { dd: { S: due.slice(0, 10) }, da }) };
  const TableName = world.stack.environment.TABLE_NAME;
  await new DynamoDBClient().send(new PutItemCommand({ TableName, Item }));
}
