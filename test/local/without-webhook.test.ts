import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { Temporal } from "temporal-polyfill";
import { findLocalQueues } from "../../lib/dead-letters/find-queues.ts";
import { startLocalStack } from "../../lib/local/local-stack.ts";
import { shippedHandlers } from "../../lib/local/shipped-handlers.ts";

test("without a receiver, an event for the webhook stays, and time goes on", async () => {
  const stack = await startLocalStack({ handlers: shippedHandlers, clock: "stands" });
  const { sqs, webhookQueueUrl } = await findLocalQueues(Number(new URL(stack.url).port));
  const event = { QueueUrl: webhookQueueUrl, MessageBody: '{"departureId":"b"}' };
  await sqs.send(new SendMessageCommand(event));
  await stack.advanceTo(Temporal.Now.instant().add({ hours: 1 }));
  await stack.close();
});
