import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { MailRecipient } from "../model/mailing.ts";
import { isWorkingDay } from "../model/work-calendar.ts";
import type { DigestTopic, DigestTopicName } from "./digest-topic.ts";
import { isNews, openAgainOn, topicsOf } from "./digest-topics.ts";

/** One thing that HR's morning mail says of a departure. */
export interface DigestItem {
  readonly what: DigestTopicName;
  readonly stepId?: string;
  readonly role?: MailRecipient;
  /** The day on which it came up. */
  readonly since: Temporal.PlainDate;
}

/**
 * What HR's morning mail of that day says of this departure, in the order in which it came up. What is told once was not told
 * before; a step of HR's own is `step-due` when it is new and `step-open` as long as it stands open. What stands open goes
 * along with what is new, and is told by itself after so many working days, not every day: a mail that says the same
 * each morning is not read. Nothing on a day off, and nothing when that day's mail, or a later one, has told of it.
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
  // Asked for more than once since the last mail, it is still one thing to tell: the latest.
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
