import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";

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
