import {
  type MessageHeader,
  type SESv2Client,
  SESv2ServiceException,
  SendEmailCommand,
  type SendEmailCommandInput,
} from "@aws-sdk/client-sesv2";
import { toWire } from "../departure/model/mail-message.ts";
import { HANDED_OVER } from "../departure/model/mailing.ts";
import type { Mail, Post, SendResult } from "../departure/model/ports.ts";

export interface SesOptions {
  /** With `maxAttempts: 1`: SES has no idempotency token, so the SDK's own retries can send twice. */
  readonly client: SESv2Client;
  /** `Name <address>`, encoded as a mail header wants it. */
  readonly sender: string;
  readonly configurationSet: string;
}

/** Mail that leaves by SES, tagged so that what SES tells later finds its mailing. */
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
          ...(mail.isHandedOver ? [{ Name: HANDED_OVER, Value: "yes" }] : []),
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

/** SES cannot make an invitation that calendars understand, so that mail is made here, by a library loaded for it alone. */
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
    // Keeps out-of-office messages from answering (RFC 3834).
    { Name: "Auto-Submitted", Value: "auto-generated" },
    // Exchange looks at this one instead: without it each mail to a manager on leave fills HR's mailbox with an answer.
    { Name: "X-Auto-Response-Suppress", Value: "All" },
    // The mail program's own button, which posts there without asking anything (RFC 8058).
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
/** Nothing went over the wire, so nothing left. */
const NOT_REACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

/**
 * One of the three answers that SES has. An answer that is lost on the way is none of them: the mail may have left, so
 * the error goes on, and the claim waits for what SES tells.
 */
function postageOf(error: unknown): SendResult {
  if (error instanceof SESv2ServiceException) return answerOf(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (NOT_REACHED.has(code)) return { name: "closed", because: code };
  throw error;
}

/**
 * Everything that is neither about speed nor about this mail is about the account: paused, suspended, domain not verified,
 * no such configuration set, SES itself out of order.
 */
function answerOf({ name, message, $metadata }: SESv2ServiceException): SendResult {
  if (SLOW_DOWN.has(name) || $metadata.httpStatusCode === 429) {
    // The daily quota arrives as a throttle too, but waiting a minute does not help against it.
    return /daily/i.test(message)
      ? { name: "closed", because: "daily-quota" }
      : { name: "slow-down" };
  }
  if (!REFUSED.has(name)) return { name: "closed", because: name };
  // The sandbox refuses everybody who is not verified: that is about the account, not about the address.
  return /not verified/i.test(message)
    ? { name: "closed", because: "not-verified" }
    : { name: "refused", because: name };
}
