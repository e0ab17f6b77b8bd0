import { Temporal } from "temporal-polyfill";
import { nextTallyDay } from "../insights/tally-day.ts";
import type { Context } from "../model/context.ts";
import {
  addDays,
  byDay,
  byMoment,
  dateIn,
  dateOf,
  isBefore,
  latest,
  momentOn,
} from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { isOpen } from "../model/mailing.ts";
import { remembered } from "../model/remembered.ts";
import { isWorkingDay, moveByWorkingDays, sameOrNextWorkingDay } from "../model/work-calendar.ts";
import { deletionDay } from "../timeline/deletion-day.ts";
import { completedAt } from "../timeline/departure-status.ts";
import { talkDataGoesOn } from "../timeline/talk-days.ts";
import { addressDay } from "./address-day.ts";
import { type BringingUp, bringingsUp } from "./bringing-up.ts";
import { isRepeated, mondayOf } from "./digest-items.ts";
import { lastDayOf } from "./digest-topic.ts";
import { isNews, topicsOf } from "./digest-topics.ts";
import { homeDay } from "./home-day.ts";
import { nudgeMoment } from "./nudge-day.ts";
import { type OnceMore, onceMoreDue } from "./once-more-day.ts";
import { questionsAgain } from "./questions-again-day.ts";
import { reportDay } from "./report-day.ts";

/**
 * Sets the moment at which time itself requires something: a nudge, a digest, the first mail to a private address,
 * counting, or deletion. Never too late, but too early if what was foreseen doesn't happen, and in the past while something due is
 * undone. Returns the same departure if the moment is unchanged.
 */
export function withNextCheck(departure: Departure, context: Context): Departure {
  const nextCheckAt = nextLook(departure, context);
  if (isSame(nextCheckAt, departure.nextCheckAt)) return departure;
  const { nextCheckAt: _, ...rest } = departure;
  return nextCheckAt ? { ...rest, nextCheckAt } : rest;
}

function isSame(one: Temporal.Instant | undefined, other: Temporal.Instant | undefined): boolean {
  return one && other ? one.equals(other) : one === other;
}

const nextLook = remembered(["plan", "calendar", "now"], momentToLook);

function momentToLook(departure: Departure, context: Context): Temporal.Instant | undefined {
  const telling = nextTelling(departure, context);
  const bringing = bringingsUp(departure, context, telling);
  const address = nextAddressDay(departure, context);
  const home = nextHomeDay(departure, context);
  const onceMore = nextOnceMoreDay(onceMoreDue(departure, context), departure, context);
  const again = nextOnceMoreDay(questionsAgain(departure, context), departure, context);
  const [day] = [
    telling,
    nextBringingUp(bringing, departure, context),
    listGivenBack(departure, context),
    address,
    home,
    onceMore,
    again,
    nextReportDay(departure, context),
    talkDataGoesOn(departure),
    nextTallyDay(departure, context),
    completionDay(departure, context),
    deletionDay(departure, context),
  ]
    .filter((each) => each !== undefined)
    .toSorted(byDay);
  const moments = [...(day ? [morningOf(day, departure, context)] : []), ...listMoments(bringing)];
  const [first] = moments.toSorted(byMoment);
  return first?.toInstant();
}

/** A second list is written before its mail is claimed, also where that leaves before HR's digest. */
const LISTED_BEFORE_MINUTES = 30;

function listMoments(bringing: readonly BringingUp[]): Temporal.ZonedDateTime[] {
  return bringing.flatMap(({ mailing }) =>
    mailing ? [mailing.at.subtract({ minutes: LISTED_BEFORE_MINUTES })] : [],
  );
}

/** The day on which it completes without sending a mail, which the webhook reports. */
function completionDay(departure: Departure, { now }: Context): Temporal.PlainDate | undefined {
  if (departure.withdrawn || departure.erased) return undefined;
  const at = completedAt(departure);
  if (!at || Temporal.Instant.compare(at, now) <= 0) return undefined;
  // The end of a useful day is the next midnight, which is another day.
  const last = at.subtract({ seconds: 1 }).toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return addDays(last, 1);
}

function morningOf(
  day: Temporal.PlainDate,
  { timeZone }: Departure,
  { plan }: Context,
): Temporal.ZonedDateTime {
  return momentOn(day, { time: plan.settings.morningMailAt, timeZone });
}

/** A day on which something may happen, and the last day on which it is useful. */
interface Occasion {
  readonly day: Temporal.PlainDate;
  readonly until?: (() => Temporal.PlainDate) | undefined;
}

/** The first working day on which an occasion is still useful. */
function first(
  occasions: readonly Occasion[],
  { calendar }: Context,
): Temporal.PlainDate | undefined {
  const inOrder = occasions.toSorted((one, other) => byDay(one.day, other.day));
  for (const { day, until } of inOrder) {
    const workingDay = sameOrNextWorkingDay(day, calendar);
    if (!until || !isBefore(until(), workingDay)) return workingDay;
  }
  return undefined;
}

/** The next day on which the digest has something to say about it: news, or in a later week all that is open. */
function nextTelling(departure: Departure, context: Context): Temporal.PlainDate | undefined {
  const { digestSentOn } = departure;
  if (!context.plan.settings.morningMail) return undefined;
  const topics = topicsOf(departure, context);
  if (topics.length === 0) return undefined;
  const soonest = soonestDigest(departure, context);
  const weekly = digestSentOn ? mondayOf(digestSentOn).add({ weeks: 1 }) : soonest;
  const occasions = topics.flatMap((topic): Occasion[] => {
    if (isNews(topic.from, digestSentOn))
      return [{ day: latest(topic.from, soonest), until: topic.until }];
    if (!isRepeated(topic, departure)) return [];
    const last = lastDayOf(topic, context);
    return [{ day: latest(weekly, soonest), until: last && (() => last) }];
  });
  return first(occasions, context);
}

/**
 * The next digest. Today's, even past its time, if something was due before and office hours aren't over: an outage may
 * have delayed it.
 */
function soonestDigest(departure: Departure, context: Context): Temporal.PlainDate {
  const { plan, calendar, now } = context;
  const { timeZone, digestSentOn, nextCheckAt } = departure;
  const local = now.toZonedDateTimeISO(timeZone);
  const today = dateOf(local);
  const morning = morningOf(today, departure, context);
  const isInTime =
    Temporal.ZonedDateTime.compare(local, morning) <= 0 ||
    (nextCheckAt !== undefined &&
      Temporal.Instant.compare(nextCheckAt, now) <= 0 &&
      Temporal.PlainTime.compare(local.toPlainTime(), plan.settings.officeHours.until) < 0);
  const soonest =
    isWorkingDay(today, calendar) && isInTime ? today : moveByWorkingDays(today, 1, calendar);
  return digestSentOn ? latest(soonest, moveByWorkingDays(digestSentOn, 1, calendar)) : soonest;
}

/** The next day to try the private address. */
function nextAddressDay(departure: Departure, context: Context): Temporal.PlainDate | undefined {
  const day = addressDay(departure, context);
  return day && latest(day, dateOf(nudgeMoment(departure, context)));
}

/** The next day to move an interview to the leaver's own calendar. */
function nextHomeDay(departure: Departure, context: Context): Temporal.PlainDate | undefined {
  const day = homeDay(departure, context);
  return day && latest(day, dateOf(nudgeMoment(departure, context)));
}

/** The next day to send the invitation or the questions at the end once more. */
function nextOnceMoreDay(
  due: OnceMore | undefined,
  departure: Departure,
  context: Context,
): Temporal.PlainDate | undefined {
  if (!due) return undefined;
  const soonest = dateOf(nudgeMoment(departure, context));
  return first([{ day: latest(due.day, soonest), until: () => due.until }], context);
}

/** The next day to ask the holder of a talk how it went: also of a talk before the announcement, for which nudges wait. */
function nextReportDay(departure: Departure, context: Context): Temporal.PlainDate | undefined {
  const day = reportDay(departure, context);
  const today = dateIn(context.now, departure.timeZone);
  if (!day || isBefore(today, day)) return day;
  return dateOf(nudgeMoment(departure, context));
}

/** The next day that brings something up again. */
function nextBringingUp(
  bringing: readonly BringingUp[],
  departure: Departure,
  context: Context,
): Temporal.PlainDate | undefined {
  if (bringing.length === 0) return undefined;
  const soonest = dateOf(nudgeMoment(departure, context));
  return first(
    bringing.map(({ day, mailing }) => ({ day: mailing ? day : latest(day, soonest) })),
    context,
  );
}

/** The day after a mail with a second list: nothing tells when the mailer drops that mail, and its list is due again. */
function listGivenBack(
  { mailings, timeZone }: Departure,
  { now, calendar }: Context,
): Temporal.PlainDate | undefined {
  const days = mailings
    .filter((mailing) => mailing.also && isOpen(mailing))
    .map(({ at }) => dateOf(at));
  const [day] = days.toSorted(byDay);
  const today = dateIn(now, timeZone);
  return day && moveByWorkingDays(latest(day, today), 1, calendar);
}
