import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { describeFault, log } from "../log.ts";
import { tellFollower, type WebhookPorts } from "./tell-follower.ts";

/** Tells HR's own system of each departure on the queue. What fails by a fault of ours comes again, and in the end dies. */
export function webhookHandler(ports: WebhookPorts) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of Records) {
      try {
        await tellFollower(departureIn(record), ports);
      } catch (error) {
        log("error", "telling-failed", {
          messageId: record.messageId,
          because: describeFault(error),
        });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };
}

function departureIn({ body }: SQSRecord): string {
  const { departureId } = JSON.parse(body) as { departureId?: unknown };
  if (typeof departureId !== "string") throw new Error("A message without a departure.");
  return departureId;
}
