import type { Message } from "@aws-sdk/client-sqs";
import { Temporal } from "temporal-polyfill";
import type { ImportMessage } from "../../lambdas/departure/model/imports.ts";
import type { MailMessage } from "../../lambdas/departure/model/mail-message.ts";
import type { WebhookMessage } from "../../lambdas/departure/model/ports.ts";
import { type MailEventNews, readMailEvent } from "../../lambdas/mail-events/read-mail-event.ts";
import {
  readImportMessage,
  readMailMessage,
  readWebhookMessage,
} from "../../lambdas/queues/queue-messages.ts";

/** What a letter asks for, told by its body alone. */
export type Work =
  | { readonly kind: "mail"; readonly message: MailMessage }
  | { readonly kind: "import"; readonly message: ImportMessage }
  | { readonly kind: "webhook"; readonly message: WebhookMessage }
  | { readonly kind: "mail-event"; readonly news: MailEventNews };

/** A dead letter, as far as it may be shown. */
export interface Letter {
  readonly id: string;
  /** Absent if it is not one of ours. */
  readonly work: Work | undefined;
  /** The only fact shown of others: their body could hold anything. */
  readonly length: number;
  readonly since: Temporal.Instant;
  readonly received: number;
}

export function letterIn({ MessageId = "", Body = "", Attributes = {} }: Message): Letter {
  return {
    id: MessageId,
    work: workIn(Body),
    length: Body.length,
    since: Temporal.Instant.fromEpochMilliseconds(Number(Attributes.SentTimestamp ?? 0)),
    received: Number(Attributes.ApproximateReceiveCount ?? 0),
  };
}

/** Undefined if it is none of ours. */
export function workIn(body: string): Work | undefined {
  return READERS.map((read) => unlessRefused(() => read(body))).find((work) => work !== undefined);
}

const READERS: readonly ((body: string) => Work | undefined)[] = [
  (body) => ({ kind: "mail", message: readMailMessage(body) }),
  (body) => ({ kind: "import", message: readImportMessage(body) }),
  // What the mailer refuses is not the webhook's, though it may name a departure.
  (body) =>
    "mailingId" in JSON.parse(body)
      ? undefined
      : { kind: "webhook", message: readWebhookMessage(body) },
  (body) => {
    const news = readMailEvent(JSON.parse(body));
    return news && { kind: "mail-event", news };
  },
];

function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
