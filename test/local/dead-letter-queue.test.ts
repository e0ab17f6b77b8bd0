import {
  ChangeMessageVisibilityCommand,
  ListMessageMoveTasksCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { errorOf, startFakeStack } from "./fake-stack.ts";

type World = Awaited<ReturnType<typeof startFakeStack>>;

let world: World;
let client: SQSClient;
beforeEach(async () => {
  world = await startFakeStack();
  client = new SQSClient();
});
afterEach(() => world.stack.close());

const deadLetterUrl = () =>
  world.stack.environment.MAIL_QUEUE_URL?.replace("mails", "dead-letters");

async function send(MessageBody: string): Promise<void> {
  await client.send(new SendMessageCommand({ QueueUrl: deadLetterUrl(), MessageBody }));
}

test("dead letters go back to their queue with one command", async () => {
  await send("letter");
  const SourceArn = world.stack.environment.DEAD_LETTER_QUEUE_ARN;
  await client.send(new StartMessageMoveTaskCommand({ SourceArn }));
  expect(await moves()).toMatchObject([
    { SourceArn, Status: "COMPLETED", ApproximateNumberOfMessagesMoved: 1 },
  ]);
  await world.stack.settle();
  expect(world.records()).toMatchObject([{ body: "letter" }]);
  expect(world.stack.deadLetters()).toEqual([]);
});

test("a dead letter that somebody looks at stays, until it is let go", async () => {
  await send("letter");
  const { Messages: [message] = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl: deadLetterUrl() }),
  );
  const SourceArn = world.stack.environment.DEAD_LETTER_QUEUE_ARN;
  await client.send(new StartMessageMoveTaskCommand({ SourceArn }));
  expect(world.stack.deadLetters()).toHaveLength(1);

  const { ReceiptHandle } = message ?? {};
  await client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: deadLetterUrl(),
      ReceiptHandle,
      VisibilityTimeout: 0,
    }),
  );
  await client.send(new StartMessageMoveTaskCommand({ SourceArn }));
  expect(await moves(2)).toMatchObject([
    { ApproximateNumberOfMessagesMoved: 1 },
    { ApproximateNumberOfMessagesMoved: 0 },
  ]);
});

test("only a dead-letter queue is moved, and to the queue that is named", async () => {
  const { MAIL_QUEUE_ARN, DEAD_LETTER_QUEUE_ARN } = world.stack.environment;
  const call = client.send(new StartMessageMoveTaskCommand({ SourceArn: MAIL_QUEUE_ARN }));
  expect(await errorOf(call)).toBe("InvalidParameterValue");
  await client.send(
    new StartMessageMoveTaskCommand({
      SourceArn: DEAD_LETTER_QUEUE_ARN,
      DestinationArn: MAIL_QUEUE_ARN,
    }),
  );
  expect(await moves()).toMatchObject([{ DestinationArn: MAIL_QUEUE_ARN }]);
});

async function moves(MaxResults = 1) {
  const SourceArn = world.stack.environment.DEAD_LETTER_QUEUE_ARN;
  const { Results } = await client.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults }));
  return Results;
}
