import type {
  ChangeMessageVisibilityCommandInput,
  DeleteMessageCommandInput,
  GetQueueAttributesCommandInput,
  GetQueueUrlCommandInput,
  ReceiveMessageCommandInput,
  SendMessageCommandInput,
} from "@aws-sdk/client-sqs";
import { AwsError } from "../aws-error.ts";
import type { MovableClock } from "../clock.ts";
import { ACCOUNT } from "../names.ts";
import { type Message, md5, type Queue } from "./queue.ts";

export interface SqsApiOptions {
  readonly queues: readonly Queue[];
  readonly clock: MovableClock;
}

const MESSAGE_BYTES = 1024 * 1024;
const LONGEST_VISIBILITY_SECONDS = 43_200;

/** The SQS operations of the program and its operators. */
export function sqsApi({ queues, clock }: SqsApiOptions) {
  return {
    SendMessage(input: SendMessageCommandInput) {
      const { QueueUrl, MessageBody = "", DelaySeconds = 0 } = input;
      const queue = byUrl(QueueUrl);
      const bytes = Buffer.byteLength(MessageBody);
      if (bytes === 0 || bytes > MESSAGE_BYTES) {
        throw invalid(`MessageBody has ${bytes} bytes; allowed: 1 to ${MESSAGE_BYTES}.`);
      }
      check("DelaySeconds", DelaySeconds, [0, 900]);
      const message = queue.send(MessageBody, DelaySeconds, textsIn(input.MessageAttributes));
      return { MessageId: message.id, MD5OfMessageBody: md5(MessageBody) };
    },

    ReceiveMessage(input: ReceiveMessageCommandInput) {
      const { MaxNumberOfMessages = 1, VisibilityTimeout, WaitTimeSeconds = 0 } = input;
      check("MaxNumberOfMessages", MaxNumberOfMessages, [1, 10]);
      check("WaitTimeSeconds", WaitTimeSeconds, [0, 20]);
      check("VisibilityTimeout", VisibilityTimeout ?? 0, [0, LONGEST_VISIBILITY_SECONDS]);
      const received = byUrl(input.QueueUrl).receive(MaxNumberOfMessages, VisibilityTimeout);
      const asked = [...(input.MessageSystemAttributeNames ?? []), ...(input.AttributeNames ?? [])];
      return received.length > 0
        ? { Messages: received.map((message) => describeMessage(message, asked)) }
        : {};
    },

    DeleteMessage({ QueueUrl, ReceiptHandle = "" }: DeleteMessageCommandInput) {
      byUrl(QueueUrl).remove(ReceiptHandle);
      return {};
    },

    ChangeMessageVisibility(input: ChangeMessageVisibilityCommandInput) {
      const { QueueUrl, ReceiptHandle = "", VisibilityTimeout = 0 } = input;
      check("VisibilityTimeout", VisibilityTimeout, [0, LONGEST_VISIBILITY_SECONDS]);
      if (!byUrl(QueueUrl).hide(ReceiptHandle, VisibilityTimeout)) {
        throw new AwsError("ReceiptHandleIsInvalid", "The input receipt handle is invalid.", 404);
      }
      return {};
    },

    GetQueueUrl({ QueueName }: GetQueueUrlCommandInput) {
      return { QueueUrl: `http://localhost/${ACCOUNT}/${byUrl(QueueName).name}` };
    },

    GetQueueAttributes({ QueueUrl, AttributeNames = [] }: GetQueueAttributesCommandInput) {
      const attributes = attributesOf(byUrl(QueueUrl));
      return { Attributes: only(AttributeNames, attributes) };
    },
  };

  function attributesOf(queue: Queue): Record<string, string> {
    const now = clock.milliseconds();
    const messages = queue.messages();
    const visible = messages.filter(({ visibleAt }) => visibleAt <= now);
    const delayed = messages.filter(({ visibleAt, receipt }) => visibleAt > now && !receipt);
    return {
      QueueArn: queue.arn,
      ApproximateNumberOfMessages: String(visible.length),
      ApproximateNumberOfMessagesDelayed: String(delayed.length),
      ApproximateNumberOfMessagesNotVisible: String(
        messages.length - visible.length - delayed.length,
      ),
      VisibilityTimeout: String(queue.visibilityTimeoutSeconds),
      ...(queue.redrive && { RedrivePolicy: redrivePolicy(queue.redrive) }),
    };
  }

  function byUrl(url = ""): Queue {
    const name = url.split("/").at(-1);
    return existing(queues.find((queue) => queue.name === name));
  }
}

function textsIn(attributes: SendMessageCommandInput["MessageAttributes"] = {}) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { StringValue = "" }]) => [name, StringValue]),
  );
}

function existing(queue: Queue | undefined): Queue {
  if (queue) return queue;
  throw new AwsError("QueueDoesNotExist", "The specified queue does not exist.");
}

function redrivePolicy({ queue, maxReceiveCount }: NonNullable<Queue["redrive"]>): string {
  return JSON.stringify({ deadLetterTargetArn: queue.arn, maxReceiveCount });
}

function describeMessage(
  { id, body, receipt, sentAt, receiveCount, firstReceivedAt }: Message,
  asked: readonly string[],
) {
  const Attributes = only(asked, {
    SentTimestamp: String(sentAt),
    ApproximateReceiveCount: String(receiveCount),
    ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
  });
  return {
    MessageId: id,
    ReceiptHandle: receipt,
    Body: body,
    MD5OfBody: md5(body),
    ...(asked.length > 0 && { Attributes }),
  };
}

/** The named attributes, or all. */
function only(asked: readonly string[], attributes: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => asked.includes("All") || asked.includes(name)),
  );
}

function check(name: string, value: number, [least, most]: readonly [number, number]): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw invalid(`Value ${value} for parameter ${name} is invalid. Must be ${least} to ${most}.`);
}

function invalid(message: string): AwsError {
  return new AwsError("InvalidParameterValue", message);
}
