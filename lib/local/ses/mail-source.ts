import MailComposer from "nodemailer/lib/mail-composer";
import type { CapturedMail } from "./captured-mail.ts";

/** The mail as sent: RFC 5322, with CRLF line ends (an `.eml` file). */
export async function mailSource(mail: CapturedMail): Promise<Buffer> {
  if (mail.raw) return Buffer.from(mail.raw, "base64");
  const message = new MailComposer({
    from: mail.from,
    to: [...mail.to],
    cc: [...mail.cc],
    replyTo: [...mail.replyTo],
    subject: mail.subject,
    date: new Date(mail.sentAt),
    messageId: `<${mail.messageId}@eu-west-1.amazonses.com>`,
    headers: mail.headers.map(({ name, value }) => ({ key: name, value })),
    ...(mail.text !== undefined && { text: mail.text }),
    ...(mail.html !== undefined && { html: mail.html }),
    attachments: mail.attachments.map((attachment) => ({
      filename: attachment.fileName,
      contentType: attachment.contentType,
      content: Buffer.from(attachment.content, "base64"),
      contentDisposition: attachment.inline ? "inline" : "attachment",
      ...(attachment.contentId && { cid: attachment.contentId }),
    })),
  });
  return message.compile().build();
}
