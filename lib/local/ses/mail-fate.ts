import { type CapturedMail, recipientsOf } from "./captured-mail.ts";
import type { MailEventName } from "./mail-event.ts";

/**
 * What becomes of a mail that SES accepted, as events in their order. Addresses of SES's own mailbox simulator behave as
 * they do there (docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html); so do addresses of an `.example`
 * domain that begin with `bounce` or `complaint`. All others arrive.
 */
export function eventsOf(mail: CapturedMail): MailEventName[] {
  const fates = recipientsOf(mail).map(fateOf);
  if (fates.includes("bounce")) return ["Email Sent", "Email Bounced"];
  if (fates.includes("complaint"))
    return ["Email Sent", "Email Delivered", "Email Complaint Received"];
  return ["Email Sent", "Email Delivered"];
}

const BOUNCES =
  /^(?:(?:bounce|suppressionlist)(?:\+.*)?@simulator\.amazonses\.com|bounce.*@.*\.example)$/i;
const COMPLAINTS = /^(?:complaint(?:\+.*)?@simulator\.amazonses\.com|complaint.*@.*\.example)$/i;

function fateOf(address: string): "bounce" | "complaint" | "success" {
  if (BOUNCES.test(address)) return "bounce";
  return COMPLAINTS.test(address) ? "complaint" : "success";
}

/** SES does not hand on a mail to an address on its suppression list. */
export function isSuppressed(mail: CapturedMail): boolean {
  return recipientsOf(mail).some((address) => /^suppressionlist[+@]/i.test(address));
}
