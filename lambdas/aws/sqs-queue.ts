import { GetQueueAttributesCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { MailQueueDepth } from "../departure/model/ports.ts";

export interface MessageQueue {
  put(message: object, delaySeconds?: number): Promise<void>;
}

export interface SqsQueueOptions {
  readonly client: SQSClient;
  readonly queueUrl: string;
  /** The request that messages come from, if there is one; it travels beside the body, whose form stays. */
  readonly requestId: () => string | undefined;
}

/** A message queue: the mail queue, which schedules fire into (and what is due too soon for one), or another's. */
export function sqsQueue({ client, queueUrl, requestId }: SqsQueueOptions): MessageQueue {
  return {
    async put(message, delaySeconds = 0) {
      const id = requestId();
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          MessageBody: JSON.stringify(message),
          DelaySeconds: delaySeconds,
          ...(id && { MessageAttributes: { requestId: { DataType: "String", StringValue: id } } }),
        }),
      );
    },
  };
}

const COUNTS = [
  "ApproximateNumberOfMessages",
  "ApproximateNumberOfMessagesDelayed",
  "ApproximateNumberOfMessagesNotVisible",
] as const;

export function sqsDepth({
  client,
  queueUrl,
}: Pick<SqsQueueOptions, "client" | "queueUrl">): MailQueueDepth {
  return {
    async isEmpty() {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...COUNTS] }),
      );
      return COUNTS.every((name) => Attributes[name] === "0");
    },
  };
}
