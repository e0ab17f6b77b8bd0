import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { REGION } from "../names.ts";
import { type Message, md5, type Queue } from "./queue.ts";

export interface EventSourceOptions {
  readonly queue: Queue;
  readonly handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
  /** How many batches are handled at once; AWS allows no fewer than two. */
  readonly maximumConcurrency: number;
  readonly batchSize?: number;
}

/** Lambda's event source mapping: hands what is on a queue to a function, in batches, of up to ten where nothing else is said. */
export interface EventSource {
  /** Hands over everything that can be received now; resolves when all of it is done. */
  drain(): Promise<void>;
}

export function eventSource({
  queue,
  handler,
  maximumConcurrency,
  batchSize = 10,
}: EventSourceOptions): EventSource {
  return {
    async drain() {
      await Promise.all(Array.from({ length: maximumConcurrency }, work));
    },
  };

  async function work(): Promise<void> {
    for (let batch = next(); batch.length > 0; batch = next()) {
      const failed = await failuresIn(batch);
      // What failed stays hidden until its visibility timeout has passed; then it is received again.
      const done = batch.filter(({ id }) => !failed.has(id));
      for (const { receipt = "" } of done) queue.remove(receipt);
    }
  }

  function next(): Message[] {
    return queue.receive(batchSize);
  }

  /** An error, and an answer that names what is not in the batch, fail the whole batch. */
  async function failuresIn(batch: readonly Message[]): Promise<ReadonlySet<string>> {
    const ids = new Set(batch.map(({ id }) => id));
    try {
      const answer = await handler({ Records: batch.map(describeRecord) });
      const failed = (answer?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
      return failed.every((id) => ids.has(id)) ? new Set(failed) : ids;
    } catch {
      return ids;
    }
  }

  function describeRecord({ id, receipt = "", body, ...message }: Message): SQSRecord {
    return {
      messageId: id,
      receiptHandle: receipt,
      body,
      attributes: {
        ApproximateReceiveCount: String(message.receiveCount),
        SentTimestamp: String(message.sentAt),
        SenderId: "local",
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
      },
      messageAttributes: {},
      md5OfBody: md5(body),
      eventSource: "aws:sqs",
      eventSourceARN: queue.arn,
      awsRegion: REGION,
    };
  }
}
