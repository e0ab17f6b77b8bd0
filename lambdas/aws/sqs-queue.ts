import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";

export interface MessageQueue {
  put(message: object, delaySeconds?: number): Promise<void>;
}

/** A message queue: the mail queue, which schedules fire into (and what is due too soon for one), or another's. */
export function sqsQueue({
  client,
  queueUrl,
}: {
  readonly client: SQSClient;
  readonly queueUrl: string;
}): MessageQueue {
  return {
    async put(message, delaySeconds = 0) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          MessageBody: JSON.stringify(message),
          DelaySeconds: delaySeconds,
        }),
      );
    },
  };
}
