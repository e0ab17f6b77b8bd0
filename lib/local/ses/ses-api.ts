import { randomUUID } from "node:crypto";
import type { Attachment, Message, SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import PostalMime from "postal-mime";
import type { MovableClock } from "../clock.ts";
import type { Records } from "../records.ts";
import type { CapturedMail, MailAttachment } from "./captured-mail.ts";
import { addressOf, checkEmail, type SendingIdentities } from "./check-email.ts";
import { type SendingLimits, sendingRate } from "./sending-rate.ts";

export interface SesApiOptions extends SendingIdentities {
  readonly clock: MovableClock;
  readonly mails: Records<CapturedMail>;
  readonly limits: SendingLimits;
  /** Called once a mail is stored. */
  readonly onSent: (mail: CapturedMail) => Promise<void>;
}

/** SES's SendEmail: nothing leaves this computer; every mail is stored whole. */
export function sesApi({ clock, mails, limits, onSent, ...identities }: SesApiOptions) {
  const admit = sendingRate(limits, clock.milliseconds);

  return {
    async SendEmail(input: SendEmailCommandInput) {
      checkEmail(input, JSON.stringify(input).length, identities);
      const content = await contentOf(input);
      const mail = capture(input, content, {
        number: mails.size + 1,
        sentAt: clock.now().toString(),
      });
      admit(mail.to.length + mail.cc.length + mail.bcc.length);
      mails.set(mail.messageId, mail);
      await onSent(mail);
      return { MessageId: mail.messageId };
    },
  };
}

function capture(
  input: SendEmailCommandInput,
  content: MailContent,
  { number, sentAt }: Pick<CapturedMail, "number" | "sentAt">,
): CapturedMail {
  const { Destination, EmailTags = [], ConfigurationSetName } = input;
  const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = Destination ?? {};
  return {
    number,
    messageId: `local-${randomUUID()}-000000`,
    sentAt,
    from: input.FromEmailAddress ?? "",
    to: ToAddresses.map(addressOf),
    cc: CcAddresses.map(addressOf),
    bcc: BccAddresses.map(addressOf),
    replyTo: input.ReplyToAddresses ?? [],
    tags: Object.fromEntries(EmailTags.map(({ Name = "", Value = "" }) => [Name, Value])),
    ...(ConfigurationSetName !== undefined && { configurationSet: ConfigurationSetName }),
    ...content,
  };
}

type MailContent = Pick<
  CapturedMail,
  "subject" | "html" | "text" | "headers" | "attachments" | "raw"
>;

async function contentOf({ Content }: SendEmailCommandInput): Promise<MailContent> {
  return Content?.Raw?.Data ? captureRaw(Content.Raw.Data) : captureSimple(Content?.Simple);
}

/** Blobs are sent as base64, so that is what arrives, despite the SDK's type. */
async function captureRaw(data: unknown): Promise<MailContent> {
  const raw = String(data);
  const {
    subject = "",
    html,
    text,
    headers,
    attachments,
  } = await PostalMime.parse(Buffer.from(raw, "base64"), { attachmentEncoding: "base64" });
  return {
    raw,
    subject,
    ...(html !== undefined && { html }),
    ...(text !== undefined && { text }),
    headers: headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: attachments.map(({ filename, mimeType, contentId, disposition, content }) => ({
      fileName: filename ?? "attachment",
      contentType: mimeType,
      ...(contentId !== undefined && { contentId }),
      inline: disposition === "inline",
      content: String(content),
    })),
  };
}

function captureSimple(simple: Message | undefined): MailContent {
  const { Subject, Body, Headers = [], Attachments = [] } = simple ?? {};
  return {
    subject: Subject?.Data ?? "",
    ...(Body?.Html?.Data !== undefined && { html: Body.Html.Data }),
    ...(Body?.Text?.Data !== undefined && { text: Body.Text.Data }),
    headers: Headers.map(({ Name = "", Value = "" }) => ({ name: Name, value: Value })),
    attachments: Attachments.map(captureAttachment),
  };
}

function captureAttachment(attachment: Attachment): MailAttachment {
  const {
    FileName = "attachment",
    ContentType,
    ContentId,
    ContentDisposition,
    RawContent,
  } = attachment;
  return {
    fileName: FileName,
    contentType: ContentType ?? "application/octet-stream",
    ...(ContentId !== undefined && { contentId: ContentId }),
    inline: ContentDisposition === "INLINE",
    content: String(RawContent),
  };
}
