import { setTimeout as sleep } from "node:timers/promises";
import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { SetupError } from "../setup-error.ts";
import type { MailQueues } from "./find-queues.ts";

const LOOK_AGAIN_MILLISECONDS = 1000;

/**
 * Moves all dead letters back to the mail queue and returns their number. Safe twice: the mailer drops mailings that
 * are no longer wanted.
 */
export async function redriveLetters({
  client,
  mailQueueUrl,
  deadLetterUrl,
}: MailQueues): Promise<number> {
  const SourceArn = await arnOf(deadLetterUrl);
  // Named, because letters from Scheduler have no source queue to go back to.
  const DestinationArn = await arnOf(mailQueueUrl);
  await client.send(new StartMessageMoveTaskCommand({ SourceArn, DestinationArn }));

  for (;;) {
    const { Results: [task] = [] } = await client.send(
      new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }),
    );
    if (task?.Status === "COMPLETED") return Number(task.ApproximateNumberOfMessagesMoved ?? 0);
    if (task?.Status !== "RUNNING") {
      throw new SetupError(
        `SQS stopped moving (${task?.Status ?? "unknown"}): ${task?.FailureReason ?? "no reason given"}. What was not moved is still there.`,
      );
    }
    await sleep(LOOK_AGAIN_MILLISECONDS);
  }

  async function arnOf(QueueUrl: string): Promise<string> {
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
    );
    return Attributes?.QueueArn ?? "";
  }
}
