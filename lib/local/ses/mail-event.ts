import { randomUUID } from "node:crypto";
import type { MailEvent } from "../handlers.ts";
import { ACCOUNT, REGION } from "../names.ts";
import { type CapturedMail, recipientsOf } from "./captured-mail.ts";
import type { MailEventName } from "./mail-fate.ts";
import { comesBackForNow, isSuppressed } from "./mail-fate.ts";

/**
 * The event in SES's shape.
 * Source: docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html (the detail) and
 * docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html (the envelope).
 */
export function mailEvent(name: MailEventName, mail: CapturedMail, time: string): MailEvent {
  return {
    version: "0",
    id: randomUUID(),
    "detail-type": name,
    source: "aws.ses",
    account: ACCOUNT,
    time: `${time.slice(0, 19)}Z`,
    region: REGION,
    resources: mail.configurationSet
      ? [`arn:aws:ses:${REGION}:${ACCOUNT}:configuration-set/${mail.configurationSet}`]
      : [],
    detail: { ...DESCRIPTIONS[name](mail, time), mail: describeMail(mail) },
  };
}

type Describe = (mail: CapturedMail, time: string) => object;

const DESCRIPTIONS: Readonly<Record<MailEventName, Describe>> = {
  "Email Sent": () => ({ eventType: "Send", send: {} }),
  "Email Delivered": (mail, time) => ({
    eventType: "Delivery",
    delivery: {
      timestamp: time,
      processingTimeMillis: 500,
      recipients: recipientsOf(mail),
      smtpResponse: "250 2.0.0 OK",
      reportingMTA: REPORTER,
    },
  }),
  "Email Bounced": (mail, time) => ({
    eventType: "Bounce",
    bounce: {
      feedbackId: mail.messageId,
      ...(comesBackForNow(mail)
        ? { bounceType: "Transient", bounceSubType: "General" }
        : {
            bounceType: "Permanent",
            bounceSubType: isSuppressed(mail) ? "Suppressed" : "General",
          }),
      bouncedRecipients: recipientsOf(mail).map((emailAddress) => ({
        emailAddress,
        action: "failed",
        ...(comesBackForNow(mail)
          ? { status: "4.2.2", diagnosticCode: "smtp; 452 4.2.2 mailbox full" }
          : { status: "5.1.1", diagnosticCode: "smtp; 550 5.1.1 user unknown" }),
      })),
      timestamp: time,
      reportingMTA: `dns; ${REPORTER}`,
    },
  }),
  "Email Complaint Received": (mail, time) => ({
    eventType: "Complaint",
    complaint: {
      feedbackId: mail.messageId,
      complainedRecipients: recipientsOf(mail).map((emailAddress) => ({ emailAddress })),
      complaintFeedbackType: "abuse",
      userAgent: "Amazon SES Mailbox Simulator",
      timestamp: time,
    },
  }),
};

const REPORTER = `a1.${REGION}.smtp-out.amazonses.com`;

function describeMail(mail: CapturedMail) {
  const { from, to, subject, messageId, sentAt } = mail;
  const standard = [
    { name: "From", value: from },
    { name: "To", value: to.join(", ") },
    { name: "Subject", value: subject },
  ];
  return {
    timestamp: sentAt,
    source: from,
    sourceArn: `arn:aws:ses:${REGION}:${ACCOUNT}:identity/${from.replace(/.*@|>.*/g, "")}`,
    sendingAccountId: ACCOUNT,
    messageId,
    destination: recipientsOf(mail),
    headersTruncated: false,
    headers: [...standard, ...mail.headers],
    commonHeaders: { from: [from], to, messageId, subject },
    tags: describeTags(mail),
  };
}

function describeTags({ tags, from, configurationSet }: CapturedMail) {
  const own = Object.entries(tags).map(([name, value]) => [name, [value]]);
  return {
    "ses:source-ip": ["127.0.0.1"],
    "ses:from-domain": [from.replace(/.*@|>.*/g, "")],
    "ses:caller-identity": ["local"],
    ...(configurationSet && { "ses:configuration-set": [configurationSet] }),
    ...Object.fromEntries(own),
  };
}
