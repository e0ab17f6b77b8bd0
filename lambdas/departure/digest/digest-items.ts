import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { MailRecipient } from "../model/mailing.ts";
import { isWorkingDay } from "../model/work-calendar.ts";
import type { DigestTopic, DigestTopicName } from "./digest-topic.ts";
import { isNews, openAgainOn, topicsOf } from "./digest-topics.ts";

/** One thing the digest says about a departure. */
export interface DigestItem {
  readonly what: DigestTopicName;
  readonly stepId?: string;
  readonly role?: MailRecipient;
  /** The day it came up. */
  readonly since: Temporal.PlainDate;
}

/**
 * What that day's digest says about this departure, oldest first. One-off items appear once. HR's own steps are
 * `step-due` when new and `step-open` afterwards. Open items go along with news, and on their own only every few
 * working days, because a mail that says the same each morning isn't read. Empty on days off, and once that day's
 * digest or a later one was sent.
 */
export function digestItemsOf(
  departure: Departure,
  day: Temporal.PlainDate,
  context: Context,
): DigestItem[] {
  const { digestSentOn } = departure;
  if (digestSentOn && Temporal.PlainDate.compare(day, digestSentOn) <= 0) return [];
  if (!isWorkingDay(day, context.calendar)) return [];
  const topics = topicsOf(departure, context).filter((topic) => isToldOn(day, topic, digestSentOn));
  const isTime = Temporal.PlainDate.compare(day, openAgainOn(digestSentOn, context) ?? day) >= 0;
  if (!isTime && !topics.some(({ from }) => isNews(from, digestSentOn))) return [];
  const items = topics
    .map((topic) => itemOf(topic, digestSentOn))
    .toSorted((one, other) => Temporal.PlainDate.compare(one.since, other.since));
  // Repeated requests since the last digest are one item: the latest.
  return [
    ...new Map(items.map((item) => [`${item.what} ${item.stepId ?? item.role}`, item])).values(),
  ];
}

function isToldOn(
  day: Temporal.PlainDate,
  { from, until, isForeseen }: DigestTopic,
  digestSentOn: Temporal.PlainDate | undefined,
): boolean {
  if (isForeseen || Temporal.PlainDate.compare(from, day) > 0) return false;
  return until ? Temporal.PlainDate.compare(day, until()) <= 0 : isNews(from, digestSentOn);
}

function itemOf(
  { what, stepId, role, since, from }: DigestTopic,
  digestSentOn: Temporal.PlainDate | undefined,
): DigestItem {
  return {
    what: what === "step-due" && !isNews(from, digestSentOn) ? "step-open" : what,
    since,
    ...(stepId === undefined ? {} : { stepId }),
    ...(role === undefined ? {} : { role }),
  };
}
