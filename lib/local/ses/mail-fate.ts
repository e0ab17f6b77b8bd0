import { type CapturedMail, recipientsOf } from "./captured-mail.ts";

/** What SES puts on the default event bus about a mail. */
export type MailEventName =
  | "Email Sent"
  | "Email Delivered"
  | "Email Bounced"
  | "Email Complaint Received";

/**
 * What becomes of a mail that SES accepted, as events in their order. Addresses of SES's own mailbox simulator behave as
 * they do there (docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html); so do addresses of an `.example`
 * domain that begin with `bounce`, `complaint`, `ooto` (somebody is away, which is answered by itself) or `full` (the mailbox
 * is). All others arrive.
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

/** It came back, though not for good: the mailbox is full, or somebody is away and that was the answer. */
export function comesBackForNow(mail: CapturedMail): boolean {
  return recipientsOf(mail).some((address) => ["away", "full"].includes(fateOf(address)));
}

/** SES does not hand on a mail to an address on its suppression list. */
export function isSuppressed(mail: CapturedMail): boolean {
  return recipientsOf(mail).some((address) => /^suppressionlist[+@]/i.test(address));
}
