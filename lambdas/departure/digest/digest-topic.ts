import type { Temporal } from "temporal-polyfill";
import { isBefore } from "../model/days.ts";
import type { MailRecipient } from "../model/mailing.ts";
import { moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";

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
  /** The last day on which it asks something of HR; absent: it is told once, unless it lasts. */
  readonly until?: () => Temporal.PlainDate;
  /** Told once, and open for as long as there is such a topic. */
  readonly lasts?: true;
  /** Hasn't happened yet, and may not. */
  readonly isForeseen?: true;
}

/** How long something that is told once is shown. */
const SHOWN_WORKING_DAYS = 10;

/** It came up, and is not over. */
export function standsOn(
  day: Temporal.PlainDate,
  topic: DigestTopic,
  rules: { readonly calendar: WorkCalendar },
): boolean {
  if (topic.isForeseen || isBefore(day, topic.from)) return false;
  const last = lastDayOf(topic, rules);
  return !last || !isBefore(last, day);
}

/** The last day on which it is open; undefined where only a change ends it. */
export function lastDayOf(
  { from, until, lasts }: DigestTopic,
  { calendar }: { readonly calendar: WorkCalendar },
): Temporal.PlainDate | undefined {
  if (lasts) return undefined;
  return until ? until() : moveByWorkingDays(from, SHOWN_WORKING_DAYS, calendar);
}

/** Somebody of HR can say that it was seen: nothing else ends it before its time. */
export function isToldOnce({ until, lasts }: Pick<DigestTopic, "until" | "lasts">): boolean {
  return until === undefined && lasts === undefined;
}
