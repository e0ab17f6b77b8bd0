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
  | "interview"
  | "talk"
  | "no-talk"
  | "objected"
  | "taken-over"
  | "handed-over";

/** Something for HR's morning mail: told once, or again and again as long as it lasts. */
export interface DigestTopic {
  readonly what: DigestTopicName;
  readonly stepId?: string;
  readonly role?: MailRecipient;
  /** The day on which it came up. */
  readonly since: Temporal.PlainDate;
  /** The first day on which HR can be told. */
  readonly from: Temporal.PlainDate;
  /** The last day on which it is told again; absent: it is told once. */
  readonly until?: () => Temporal.PlainDate;
  /** It has yet to happen, and may not. */
  readonly isForeseen?: true;
}
