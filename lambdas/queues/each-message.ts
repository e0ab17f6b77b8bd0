import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { describeFault, log } from "../telemetry/log.ts";

/**
 * Works through a queue, one message after the other, each by its body. What fails by a fault comes back by itself, later, and
 * in the end dies; `failed` is what the log calls that.
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
