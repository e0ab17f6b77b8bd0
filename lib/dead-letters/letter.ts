import type { Message } from "@aws-sdk/client-sqs";
import { Temporal } from "temporal-polyfill";
import type { MailMessage } from "../../lambdas/departure/model/mail-message.ts";
import { readMailMessage } from "../../lambdas/queues/queue-messages.ts";

/** A dead letter, as far as it may be shown. */
export interface Letter {
  readonly id: string;
  /** Absent if it is not one of ours. */
  readonly message: MailMessage | undefined;
  /** The only fact shown of others: their body could hold anything. */
  readonly length: number;
  readonly since: Temporal.Instant;
  readonly received: number;
}

export function letterIn({ MessageId = "", Body = "", Attributes = {} }: Message): Letter {
  return {
    id: MessageId,
    message: messageIn(Body),
    length: Body.length,
    since: Temporal.Instant.fromEpochMilliseconds(Number(Attributes.SentTimestamp ?? 0)),
    received: Number(Attributes.ApproximateReceiveCount ?? 0),
  };
}

function messageIn(body: string): MailMessage | undefined {
  try {
    return readMailMessage(body);
  } catch {
    return undefined;
  }
}
