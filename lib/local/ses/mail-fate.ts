import { type CapturedMail, recipientsOf } from "./captured-mail.ts";

/** What SES puts on the default event bus about a mail. */
export type MailEventName =
  | "Email Sent"
  | "Email Delivered"
  | "Email Bounced"
  | "Email Complaint Received";

/**
 * The outcome of a mail that SES accepted, as events in order. Addresses of SES's mailbox simulator behave as
 * on AWS (docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html); so do addresses of an `.example`
 * domain that begin with `bounce`, `complaint`, `ooto` (out of office: an automatic reply) or `full` (mailbox
 * full). All others are delivered.
 */
export function eventsOf(mail: CapturedMail): MailEventName[] {
  const fates = recipientsOf(mail).map(fateOf);
  if (fates.includes("bounce") || fates.includes("full")) return ["Email Sent", "Email Bounced"];
  if (fates.includes("away")) return ["Email Sent", "Email Delivered", "Email Bounced"];
  if (fates.includes("complaint"))
    return ["Email Sent", "Email Delivered", "Email Complaint Received"];
  return ["Email Sent", "Email Delivered"];
}

const BOUNCES =
  /^(?:(?:bounce|suppressionlist)(?:\+.*)?@simulator\.amazonses\.com|bounce.*@.*\.example)$/i;
const COMPLAINTS = /^(?:complaint(?:\+.*)?@simulator\.amazonses\.com|complaint.*@.*\.example)$/i;

const AWAY = /^(?:ooto(?:\+.*)?@simulator\.amazonses\.com|ooto.*@.*\.example)$/i;
const FULL = /^full.*@.*\.example$/i;

function fateOf(address: string): "bounce" | "away" | "full" | "complaint" | "success" {
  if (BOUNCES.test(address)) return "bounce";
  if (AWAY.test(address)) return "away";
  if (FULL.test(address)) return "full";
  return COMPLAINTS.test(address) ? "complaint" : "success";
}

/** A transient bounce: a full mailbox or an out-of-office reply. */
export function comesBackForNow(mail: CapturedMail): boolean {
  return recipientsOf(mail).some((address) => ["away", "full"].includes(fateOf(address)));
}

/** SES does not deliver to addresses on its suppression list. */
export function isSuppressed(mail: CapturedMail): boolean {
  return recipientsOf(mail).some((address) => /^suppressionlist[+@]/i.test(address));
}
