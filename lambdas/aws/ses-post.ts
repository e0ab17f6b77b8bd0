import {
  type MessageHeader,
  type SESv2Client,
  SESv2ServiceException,
  SendEmailCommand,
  type SendEmailCommandInput,
} from "@aws-sdk/client-sesv2";
import { toWire } from "../departure/model/mail-message.ts";
import { FORWARDED } from "../departure/model/mailing.ts";
import type { Mail, Post, SendResult } from "../departure/model/ports.ts";

/**
 * The longest wait for an answer, so that a hanging SES doesn't use up the function's time. After it the mail may have been
 * sent: the answer is lost.
 */
export const SES_TIMEOUT_SECONDS = 10;

export interface SesOptions {
  /** With `maxAttempts: 1`: SES has no idempotency token, so the SDK's own retries can send twice. */
  readonly client: SESv2Client;
  /** `Name <address>`, encoded for a mail header. */
  readonly sender: string;
  readonly configurationSet: string;
}

/** Sends mail through SES, tagged so that SES's events find its mailing. */
export function sesPost({ client, sender, configurationSet }: SesOptions): Post {
  return {
    async send(mail, message) {
      const { departureId, mailingId, revision } = toWire(message);
      const command = new SendEmailCommand({
        FromEmailAddress: sender,
        Destination: { ToAddresses: [mail.to] },
        ...(await contentOf(mail, sender)),
        ConfigurationSetName: configurationSet,
        EmailTags: [
          { Name: "departure", Value: departureId },
          { Name: "mailing", Value: mailingId },
          { Name: "revision", Value: String(revision) },
          ...(mail.isForwarded ? [{ Name: FORWARDED, Value: "yes" }] : []),
        ],
      });
      try {
        const { MessageId = "" } = await client.send(command);
        return { name: "accepted", messageId: MessageId };
      } catch (error) {
        return postageOf(error);
      }
    },
  };
}

type Content = Pick<SendEmailCommandInput, "Content" | "ReplyToAddresses">;

/** SES cannot build an invitation, so that mail is built here, by a library loaded only for it. */
async function contentOf(mail: Mail, sender: string): Promise<Content> {
  const { calendar, replyTo, subject, html, text } = mail;
  const headers = headersOf(mail);
  if (calendar) {
    const { calendarMail } = await import("./calendar-mail.ts");
    return {
      Content: { Raw: { Data: await calendarMail({ ...mail, calendar }, { sender, headers }) } },
    };
  }
  return {
    ReplyToAddresses: [replyTo],
    Content: {
      Simple: {
        Subject: { Data: subject, Charset: "UTF-8" },
        Body: {
          Html: { Data: html, Charset: "UTF-8" },
          Text: { Data: text, Charset: "UTF-8" },
        },
        Headers: headers,
      },
    },
  };
}

function headersOf({ unsubscribe }: Mail): MessageHeader[] {
  return [
    // Prevents out-of-office replies (RFC 3834).
    { Name: "Auto-Submitted", Value: "auto-generated" },
    // Exchange uses this one: without it each mail to a manager on leave sends HR an auto-reply.
    { Name: "X-Auto-Response-Suppress", Value: "All" },
    // The mail program's own button, which posts without confirmation (RFC 8058).
    ...(unsubscribe
      ? [
          { Name: "List-Unsubscribe", Value: `<${unsubscribe}>` },
          { Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click" },
        ]
      : []),
  ];
}

const SLOW_DOWN = new Set(["TooManyRequestsException", "ThrottlingException", "Throttling"]);
const REFUSED = new Set(["MessageRejected", "BadRequestException"]);
/** No request was sent, so no mail was. */
const NOT_REACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/**
 * One of SES's three answers. A lost answer is none of them: the mail may have been sent, so the error is rethrown, and the
 * claim waits for SES's events.
 */
function postageOf(error: unknown): SendResult {
  if (error instanceof SESv2ServiceException) return answerOf(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (NOT_REACHED.has(code)) return { name: "closed", because: code };
  throw error;
}

/**
 * Every error about neither the rate nor this mail is about the account: paused, suspended, domain not verified,
 * configuration set missing, SES unavailable.
 */
function answerOf({ name, message, $metadata }: SESv2ServiceException): SendResult {
  if (SLOW_DOWN.has(name) || $metadata.httpStatusCode === 429) {
    // The daily quota is reported as throttling too, but a minute's wait does not help.
    return /daily/i.test(message)
      ? { name: "closed", because: "daily-quota" }
      : { name: "slow-down" };
  }
  if (!REFUSED.has(name)) return { name: "closed", because: name };
  // The sandbox refuses unverified recipients: that is about the account, not the address.
  return /not verified/i.test(message)
    ? { name: "closed", because: "not-verified" }
    : { name: "refused", because: name };
}
