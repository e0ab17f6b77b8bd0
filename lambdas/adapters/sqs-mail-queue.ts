import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { MailQueue } from "../core/ports.ts";

/** The queue that schedules ring into, for what is due too soon to be scheduled. */
export function sqsMailQueue({
  client,
  queueUrl,
}: {
  readonly client: SQSClient;
  readonly queueUrl: string;
}): MailQueue {
  return {
    async put(message, delaySeconds) {
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
