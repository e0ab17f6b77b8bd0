import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { describeFault, log } from "../telemetry/log.ts";

/**
 * Processes a queue's messages one after the other, by their bodies. A fault is retried later and ends in the
 * dead-letter queue; `failed` is its name in the log.
 */
export function eachMessage(failed: string, work: (body: string) => Promise<unknown>) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchItemFailure[] = [];
    for (const { body, messageId } of Records) {
      try {
        await work(body);
      } catch (error) {
        log("error", failed, { messageId, because: describeFault(error) });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
}
