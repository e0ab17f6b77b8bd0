import type { Temporal } from "temporal-polyfill";
import type { MailRecipient } from "../model/mailing.ts";

export type DigestTopicName =
  | "step-due"
  | "step-open"
  | "not-done"
  | "undeliverable"
  | "unwritable"
  | "not-delivered"
  | "complaint"
  | "private-address"
  | "address-unconfirmed"
  | "settings"
  | "interview"
  | "talk"
  | "talk-chosen"
  | "talk-unreported"
  | "talk-not-held"
  | "talk-lines"
  | "no-talk"
  | "contact-asked"
  | "named-answers"
  | "objected"
  | "taken-over"
  | "handed-over";

/** Something to report in the digest, once or for as long as it lasts. */
export interface DigestTopic {
  readonly what: DigestTopicName;
  readonly stepId?: string;
  readonly role?: MailRecipient;
  /** The day it came up. */
  readonly since: Temporal.PlainDate;
  /** The first day on which HR can be told. */
  readonly from: Temporal.PlainDate;
  /** The last day to repeat it; absent: it is told once. */
  readonly until?: () => Temporal.PlainDate;
  /** Hasn't happened yet, and may not. */
  readonly isForeseen?: true;
}
