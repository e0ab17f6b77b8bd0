import type { SQSRecord } from "aws-lambda";

/** A message as the worker gets it. */
export function queued(message: object): SQSRecord {
  return {
    messageId: "message-1",
    receiptHandle: "",
    body: JSON.stringify(message),
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "0",
      SenderId: "",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "",
    awsRegion: "",
  };
}
