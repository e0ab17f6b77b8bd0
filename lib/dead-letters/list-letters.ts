import {
  ChangeMessageVisibilityCommand,
  type Message,
  ReceiveMessageCommand,
} from "@aws-sdk/client-sqs";
import type { MailQueues } from "./find-queues.ts";
import { type Letter, letterIn } from "./letter.ts";

/** Long enough to list each letter once, and short in case of an interruption. */
const HIDDEN_SECONDS = 60;
/** SQS may once answer empty by mistake. */
const EMPTY_ANSWERS = 2;

/** All dead letters, oldest first. Listing removes none, but counts as a receive. */
export async function listLetters({ client, deadLetterUrl }: MailQueues): Promise<Letter[]> {
  const found = new Map<string, Message>();
  for (let empty = 0; empty < EMPTY_ANSWERS; ) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetterUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ["SentTimestamp", "ApproximateReceiveCount"],
      }),
    );
    const isNew = Messages.some(({ MessageId = "" }) => !found.has(MessageId));
    empty = isNew ? 0 : empty + 1;
    for (const message of Messages) found.set(message.MessageId ?? "", message);
  }
  await Promise.all([...found.values()].map(letGo));
  return [...found.values()]
    .map(letterIn)
    .sort((one, other) => one.since.epochMilliseconds - other.since.epochMilliseconds);

  /** A hidden one would not be redriven. */
  async function letGo({ ReceiptHandle }: Message): Promise<void> {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: deadLetterUrl,
        ReceiptHandle,
        VisibilityTimeout: 0,
      }),
    );
  }
}
