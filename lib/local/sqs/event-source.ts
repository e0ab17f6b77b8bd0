import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { REGION } from "../names.ts";
import { type Message, md5, type Queue } from "./queue.ts";

export interface EventSourceOptions {
  readonly queue: Queue;
  readonly handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
  /** Concurrent batches; AWS's minimum is two. */
  readonly maximumConcurrency: number;
  readonly batchSize?: number;
}

/** Lambda's event source mapping: passes messages to a function in batches of up to ten by default. */
export interface EventSource {
  /** Delivers everything visible now; resolves when all is handled. */
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
      // Failed messages stay hidden until their visibility timeout, then are received again.
      const done = batch.filter(({ id }) => !failed.has(id));
      for (const { receipt = "" } of done) queue.remove(receipt);
    }
  }

  function next(): Message[] {
    return queue.receive(batchSize);
  }

  /** An error, or an answer that names unknown messages, fails the whole batch. */
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
      messageAttributes: Object.fromEntries(
        Object.entries(message.attributes ?? {}).map(([name, stringValue]) => [
          name,
          { stringValue, dataType: "String" },
        ]),
      ),
      md5OfBody: md5(body),
      eventSource: "aws:sqs",
      eventSourceARN: queue.arn,
      awsRegion: REGION,
    };
  }
}
