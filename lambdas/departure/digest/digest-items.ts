import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { MailRecipient } from "../model/mailing.ts";
import { isWorkingDay } from "../model/work-calendar.ts";
import { isOnlyToKnow } from "./digest-groups.ts";
import { type DigestTopic, type DigestTopicName, isToldOnce, standsOn } from "./digest-topic.ts";
import { isNews, topicsOf } from "./digest-topics.ts";

/** One thing that HR is told about a departure. */
export interface DigestItem {
  readonly what: DigestTopicName;
  readonly stepId?: string;
  readonly role?: MailRecipient;
  /** The day it came up. */
  readonly since: Temporal.PlainDate;
  /** It came up after the last digest. */
  readonly isNew?: true;
}

/** What names an item among those of its departure; one that comes up again is another. It holds no name and no address. */
export function digestItemKey(item: Omit<DigestItem, "isNew">): string {
  return `${subjectOf(item)} ${item.since}`;
}

/** Somebody of HR said that it, or a later one about the same, was seen. */
export function isSeen(topic: DigestTopic, { seen = {} }: Pick<Departure, "seen">): boolean {
  const subject = `${subjectOf(topic)} `;
  const isAbout = (key: string) =>
    key.startsWith(subject) && key.slice(subject.length) >= topic.since.toString();
  return isToldOnce(topic) && Object.keys(seen).some(isAbout);
}

/**
 * What that day's digest says about this departure, oldest first: what is new, and in the first digest of a week all that is
 * open, without what was seen since. HR's own steps are `step-due` when new and `step-open` afterwards. Empty on days off, and once that day's digest or a
 * later one was sent.
 */
export function digestItemsOf(
  departure: Departure,
  day: Temporal.PlainDate,
  context: Context,
): DigestItem[] {
  const { digestSentOn } = departure;
  if (!context.plan.settings.morningMail) return [];
  if (digestSentOn && Temporal.PlainDate.compare(day, digestSentOn) <= 0) return [];
  if (!isWorkingDay(day, context.calendar)) return [];
  const told = topicsOf(departure, context).filter((topic) =>
    isNews(topic.from, digestSentOn)
      ? isToldAsNews(day, topic)
      : isWeekly(departure, day) && isRepeated(topic, departure) && standsOn(day, topic, context),
  );
  return itemsOf(told, ({ from }) => isNews(from, digestSentOn));
}

/** How much is open in a departure besides what that day's digest says about it. */
export function openBesides(
  departure: Departure,
  day: Temporal.PlainDate,
  context: Context,
): number {
  if (isWeekly(departure, day)) return 0;
  const told = new Set(digestItemsOf(departure, day, context).map(subjectOf));
  const open = topicsOf(departure, context).filter(
    (topic) =>
      !isNews(topic.from, departure.digestSentOn) &&
      isRepeated(topic, departure) &&
      standsOn(day, topic, context),
  );
  return itemsOf(open, () => true).filter((item) => !told.has(subjectOf(item))).length;
}

/** The first digest of a week. */
function isWeekly({ digestSentOn }: Departure, day: Temporal.PlainDate): boolean {
  return !digestSentOn || isBefore(digestSentOn, mondayOf(day));
}

/** False for what there is only to know, and for what somebody of HR saw. */
export function isRepeated(topic: DigestTopic, departure: Pick<Departure, "seen">): boolean {
  return !isOnlyToKnow(topic.what) && !isSeen(topic, departure);
}

/** However late where it is told once, because it is not told again. */
function isToldAsNews(day: Temporal.PlainDate, topic: DigestTopic): boolean {
  if (topic.isForeseen || isBefore(day, topic.from)) return false;
  return !topic.until || !isBefore(topic.until(), day);
}

/** The day from which a digest that was sent no longer counts as this week's. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** Of several about one thing, such as repeated requests, the latest. */
export function itemsOf(
  topics: readonly DigestTopic[],
  isNew: (topic: DigestTopic) => boolean,
): DigestItem[] {
  const items = topics
    .map((topic) => itemOf(topic, isNew(topic)))
    .toSorted((one, other) => Temporal.PlainDate.compare(one.since, other.since));
  return [...new Map(items.map((item) => [subjectOf(item), item])).values()];
}

function subjectOf({ what, stepId, role }: Omit<DigestItem, "since">): string {
  return `${what} ${stepId ?? role}`;
}

function itemOf({ what, stepId, role, since }: DigestTopic, isNew: boolean): DigestItem {
  return {
    what: what === "step-due" && !isNew ? "step-open" : what,
    since,
    ...(stepId === undefined ? {} : { stepId }),
    ...(role === undefined ? {} : { role }),
    ...(isNew ? { isNew } : {}),
  };
}
