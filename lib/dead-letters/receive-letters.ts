import {
  ChangeMessageVisibilityCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";

export interface LettersIn {
  readonly sqs: SQSClient;
  readonly url: string;
}

/** Long enough to see each letter once, and short in case of an interruption. */
const HIDDEN_SECONDS = 120;
/** SQS may once answer empty by mistake. */
const EMPTY_ANSWERS = 2;

/** All letters of a queue, each once, in batches; hidden until they are deleted or let go. */
export async function* receiveLetters({ sqs, url }: LettersIn): AsyncGenerator<Message[]> {
  const seen = new Set<string>();
  for (let empty = 0; empty < EMPTY_ANSWERS; ) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ["SentTimestamp", "ApproximateReceiveCount"],
        MessageAttributeNames: ["All"],
      }),
    );
    const fresh = Messages.filter(({ MessageId = "" }) => !seen.has(MessageId));
    for (const { MessageId = "" } of fresh) seen.add(MessageId);
    empty = fresh.length > 0 ? 0 : empty + 1;
    if (fresh.length > 0) yield fresh;
  }
}

/** Shows it again: a hidden one would be missing in the next list and the next redrive. */
export async function letGo({ sqs, url }: LettersIn, { ReceiptHandle }: Message): Promise<void> {
  await sqs.send(
    new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 0 }),
  );
}
