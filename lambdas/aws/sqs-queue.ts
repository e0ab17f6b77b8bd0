import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";

export interface MessageQueue {
  put(message: object, delaySeconds?: number): Promise<void>;
}

/** A queue of messages: the one that schedules ring into, for what is due too soon to be scheduled, or another function's. */
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
