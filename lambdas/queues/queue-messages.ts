import * as z from "zod/mini";
import type { ImportMessage } from "../departure/model/imports.ts";
import {
  fromWire,
  idsOf,
  type MailMessage,
  type WireMessage,
} from "../departure/model/mail-message.ts";
import type { WebhookMessage } from "../departure/model/ports.ts";
import type { Correlation } from "../telemetry/correlation.ts";

const ID = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** Ids in these three forms only, so nothing shown of a message can be a name. */
const wireMessage = z.strictObject({
  departureId: ID,
  mailingId: z.string().check(z.regex(/^[a-z0-9-]{1,26}$/)),
  revision: z.int(),
}) satisfies z.ZodMiniType<WireMessage>;

const mailMessage = z.pipe(wireMessage, z.transform(fromWire));

const importMessage = z.object({
  importId: ID,
  part: z.int(),
  takesBack: z.optional(z.literal(true)),
}) satisfies z.ZodMiniType<ImportMessage>;

const webhookMessage = z.object({
  departureId: ID,
}) satisfies z.ZodMiniType<WebhookMessage>;

/**
 * Parses a body from the mail queue. Throws on anything else, which then ends in the dead-letter queue, where an
 * operator sees it.
 */
export function readMailMessage(body: string): MailMessage {
  return mailMessage.parse(JSON.parse(body));
}

/** The message in its wire form; undefined for anything else. */
export function mailMessageIn(value: unknown): MailMessage | undefined {
  return mailMessage.safeParse(value).data;
}

/** Parses a body from the import queue. Throws on anything else. */
export function readImportMessage(body: string): ImportMessage {
  return importMessage.parse(JSON.parse(body));
}

/** Parses a body from the webhook queue. Throws on anything else. */
export function readWebhookMessage(body: string): WebhookMessage {
  return webhookMessage.parse(JSON.parse(body));
}

/** What the log may say of any body: the ids of a known message, and nothing of another. */
export function idsInBody(body: string): Correlation {
  try {
    const value: unknown = JSON.parse(body);
    const mail = mailMessageIn(value);
    return mail ? idsOf(mail) : (departureOnly.safeParse(value).data ?? {});
  } catch {
    return {};
  }
}

const departureOnly = z.object({ departureId: ID });
