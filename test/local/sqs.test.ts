import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import { errorOf, startFakeStack } from "./fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;
let client: SQSClient;
/** What the mailer says of the messages it gets, by body. */
let answers: (body: string) => "done" | "failed" | "crash";

beforeEach(async () => {
  answers = () => "done";
  world = await startFakeStack({
    handlers: {
      async mailer(event) {
        world.batches.push(event);
        const failed = event.Records.filter(({ body }) => answers(body) !== "done");
        if (failed.some(({ body }) => answers(body) === "crash")) throw new Error("crash");
        return {
          batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })),
        };
      },
    },
  });
  client = new SQSClient();
});

afterEach(() => world.stack.close());

const queueUrl = () => world.stack.environment.MAIL_QUEUE_URL;
const bodies = ({ Records }: SQSEvent) => Records.map(({ body }) => body);

async function send(body: string, DelaySeconds = 0): Promise<void> {
  await client.send(
    new SendMessageCommand({ QueueUrl: queueUrl(), MessageBody: body, DelaySeconds }),
  );
}

async function receive() {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl(), MaxNumberOfMessages: 10 }),
  );
  return Messages;
}

test("a message is hidden from the second who asks, until its visibility timeout has passed", async () => {
  await send("one");
  const [message] = await receive();
  expect(message?.Body).toBe("one");
  expect(await receive()).toEqual([]);

  await client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrl(),
      ReceiptHandle: message?.ReceiptHandle,
      VisibilityTimeout: 0,
    }),
  );
  expect(await receive()).toMatchObject([{ Body: "one" }]);
});

test("a deleted message does not come back", async () => {
  await send("one");
  const [message] = await receive();
  await client.send(
    new DeleteMessageCommand({ QueueUrl: queueUrl(), ReceiptHandle: message?.ReceiptHandle }),
  );
  await world.stack.advanceByDays(1);
  expect(world.batches).toEqual([]);
});

test.each([
  ["a delay of more than fifteen minutes", () => send("one", 901)],
  ["a message of more than a megabyte", () => send("x".repeat(1024 * 1024 + 1))],
])("%s is refused", async (_what, call) => {
  expect(await errorOf(call())).toBe("InvalidParameterValue");
});

test("a queue that does not exist is refused", async () => {
  const call = client.send(
    new SendMessageCommand({ QueueUrl: `${queueUrl()}-elsewhere`, MessageBody: "one" }),
  );
  expect(await errorOf(call)).toBe("QueueDoesNotExist");
});

test("attributes count what waits, what is delayed and what is being handled", async () => {
  await send("being handled");
  await receive();
  await send("delayed", 600);
  await send("waiting");
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl(), AttributeNames: ["All"] }),
  );
  expect(Attributes).toMatchObject({
    ApproximateNumberOfMessages: "1",
    ApproximateNumberOfMessagesDelayed: "1",
    ApproximateNumberOfMessagesNotVisible: "1",
  });
});

describe("the mailer", () => {
  test("gets a delayed message when its delay has passed", async () => {
    await send("later", 600);
    await world.stack.settle();
    expect(world.batches).toEqual([]);
    await world.stack.advanceTo(world.stack.now().add({ minutes: 10 }));
    expect(world.batches.map(bodies)).toEqual([["later"]]);
  });

  test("gets at most ten at once, in two batches side by side", async () => {
    for (let count = 0; count < 25; count += 1) await send(String(count));
    await world.stack.settle();
    expect(world.batches.map((batch) => batch.Records.length)).toEqual([10, 10, 5]);
    expect(world.batches[0]?.Records[0]).toMatchObject({
      eventSource: "aws:sqs",
      eventSourceARN: world.stack.environment.MAIL_QUEUE_ARN,
      attributes: { ApproximateReceiveCount: "1" },
    });
  });

  test("gets again what it says has failed, and only that", async () => {
    let isFirst = true;
    answers = (body) => (body === "bad" && isFirst ? "failed" : "done");
    await send("good");
    await send("bad");
    await world.stack.settle();
    isFirst = false;
    await world.stack.advanceByDays(1);
    expect(world.batches.map(bodies)).toEqual([["good", "bad"], ["bad"]]);
    expect(world.stack.queuedMessages()).toEqual([]);
  });

  test("gets a whole batch again when it crashes, and five times at most", async () => {
    answers = () => "crash";
    await send("poison");
    await world.stack.advanceByDays(1);
    expect(world.batches).toHaveLength(5);
    expect(world.faults).toHaveLength(5);
    expect(world.stack.queuedMessages()).toEqual([]);
    expect(world.stack.deadLetters()).toMatchObject([{ body: "poison" }]);
  });
});

test("a message says when it was sent and how often it was received, to who asks", async () => {
  await send("one");
  const ask = { QueueUrl: queueUrl(), VisibilityTimeout: 0 };
  const [silent] = (await client.send(new ReceiveMessageCommand(ask))).Messages ?? [];
  expect(silent?.Attributes).toBeUndefined();
  const all = { ...ask, MessageSystemAttributeNames: ["All" as const] };
  const [told] = (await client.send(new ReceiveMessageCommand(all))).Messages ?? [];
  expect(told?.Attributes).toMatchObject({
    SentTimestamp: String(world.stack.now().epochMilliseconds),
    ApproximateReceiveCount: "2",
  });
});
