import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { someAtOnce } from "../departure/model/some-at-once.ts";
import { correlated } from "../telemetry/correlation.ts";
import { count, describeFault, log, type MetricName } from "../telemetry/log.ts";
import { idsInBody } from "./queue-messages.ts";

export interface Failure {
  /** Its name in the log. */
  readonly event: string;
  /** Its metric, if an alarm reads one. */
  readonly metric?: MetricName;
}

/**
 * Processes a queue's messages by their bodies, by default one after the other. A fault is retried later and ends in the
 * dead-letter queue. Each log line says which request the message came from, and what it is about.
 */
export function eachMessage(
  failure: Failure,
  work: (body: string) => Promise<unknown>,
  atOnce = 1,
) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failures = await someAtOnce(Records, atOnce, (record) =>
      correlated(correlationOf(record), () => attempt(record)),
    );
    return { batchItemFailures: failures.flat() };
  };

  async function attempt({ body, messageId }: SQSRecord): Promise<SQSBatchItemFailure[]> {
    try {
      await work(body);
      return [];
    } catch (error) {
      log("error", failure.event, { messageId, because: describeFault(error) });
      if (failure.metric) count(failure.metric);
      return [{ itemIdentifier: messageId }];
    }
  }
}

/** A message that no request sent, such as a schedule's, begins with its own id. */
function correlationOf({ body, messageId, messageAttributes }: SQSRecord) {
  const requestId = messageAttributes?.requestId?.stringValue ?? messageId;
  return { requestId, ...idsInBody(body) };
}
