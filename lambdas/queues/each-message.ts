import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { someAtOnce } from "../departure/model/some-at-once.ts";
import { describeFault, log } from "../telemetry/log.ts";

/**
 * Processes a queue's messages by their bodies, by default one after the other. A fault is retried later and ends in the
 * dead-letter queue; `failed` is its name in the log.
 */
export function eachMessage(failed: string, work: (body: string) => Promise<unknown>, atOnce = 1) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failures = await someAtOnce(Records, atOnce, attempt);
    return { batchItemFailures: failures.flat() };
  };

  async function attempt({ body, messageId }: SQSRecord): Promise<SQSBatchItemFailure[]> {
    try {
      await work(body);
      return [];
    } catch (error) {
      log("error", failed, { messageId, because: describeFault(error) });
      return [{ itemIdentifier: messageId }];
    }
  }
}
