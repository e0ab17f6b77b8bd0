import { Temporal } from "temporal-polyfill";
import { addDays, byDay, dateOf, isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import {
  entryOf,
  type Interview,
  isInterviewOver,
  type WithInterviews,
} from "../model/interview.ts";

type Talked = Pick<Departure, "voice" | "interviews">;

/** What is agreed on or told in a talk is kept this long after it, whatever the setting says. */
export const KEPT_AFTER_TALK_DAYS = 30;

/** The talk that is agreed, or was held last; cancelled ones don't count. */
export function lastTalk({ interviews = [] }: WithInterviews): Interview | undefined {
  return interviews
    .filter(({ cancelled }) => !cancelled)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.at, other.at))
    .at(-1);
}

/** The same, but for a talk that didn't take place, as its holder said: the leaver may still wish for one. */
export function standingTalk(departure: Talked): Interview | undefined {
  const talk = lastTalk(departure);
  const report = departure.voice?.report;
  const isNotHeld = report !== undefined && report.interview === talk?.number && !report.tookPlace;
  return isNotHeld ? undefined : talk;
}

/** The talk that took place, as far as is known. */
export function heldTalk(departure: Talked, now: Temporal.Instant): Interview | undefined {
  const talk = standingTalk(departure);
  return talk && isInterviewOver(talk, now) ? talk : undefined;
}

/** The day on which the leaver's telephone number goes: the day after the talk that it was given for. */
export function phoneGoesOn(departure: Talked): Temporal.PlainDate | undefined {
  return daysAfter(talkOfWish(departure), 1);
}

/** The day on which what was chosen and offered goes: with all else of the talk, unless it was chosen after it. */
export function wishGoesOn(departure: Talked): Temporal.PlainDate | undefined {
  return talkOfWish(departure) && talkGoesOn(departure);
}

function talkOfWish(departure: Talked): Interview | undefined {
  const talk = lastTalk(departure);
  const wish = departure.voice?.talk;
  const isLater = wish && talk && Temporal.Instant.compare(wish.at, talk.at.toInstant()) > 0;
  return isLater ? undefined : talk;
}

/** The day on which all that is known of the talk itself goes. */
export function talkGoesOn(departure: WithInterviews): Temporal.PlainDate | undefined {
  return daysAfter(lastTalk(departure), KEPT_AFTER_TALK_DAYS);
}

/** The day on which what the holder said of a talk goes: counted from that talk, also where another one is agreed on since. */
export function reportGoesOn({ voice, interviews = [] }: Talked): Temporal.PlainDate | undefined {
  const talk = interviews.find(({ number }) => number === voice?.report?.interview);
  return daysAfter(talk, KEPT_AFTER_TALK_DAYS);
}

function daysAfter(talk: Interview | undefined, days: number): Temporal.PlainDate | undefined {
  return talk && addDays(dateOf(talk.at), days);
}

/** The day on which the place of a talk goes, and what mails said of it: counted from that talk, cancelled or not. */
export function placeGoesOn(
  { interviews = [] }: WithInterviews,
  talk: Interview,
): Temporal.PlainDate | undefined {
  const entry = interviews.filter((each) => entryOf(each) === entryOf(talk));
  const days = entry.map(({ at }) => addDays(dateOf(at), KEPT_AFTER_TALK_DAYS));
  return days.toSorted(byDay).at(-1);
}

/** The talks of which a place, or what a mail said, is still kept. */
export function placedTalks({
  interviews = [],
  mailings,
}: Pick<Departure, "interviews" | "mailings">): Interview[] {
  const told = new Set(mailings.filter(({ said }) => said).map(({ interview }) => interview));
  return interviews.filter(({ where, number }) => where !== undefined || told.has(number));
}

/** The leaver's telephone number, as long as its holder may see it. */
export function phoneOn(departure: Talked, today: Temporal.PlainDate): string | undefined {
  return isGone(phoneGoesOn(departure), today) ? undefined : departure.voice?.talk?.phone;
}

/** The day has come. */
export function isGone(day: Temporal.PlainDate | undefined, today: Temporal.PlainDate): boolean {
  return day !== undefined && !isBefore(today, day);
}

/**
 * The next day on which something of a talk is to be deleted: the telephone number first. In the past while that is undone,
 * undefined when there is nothing.
 */
export function talkDataGoesOn(departure: Departure): Temporal.PlainDate | undefined {
  if (departure.erased) return undefined;
  const days = [
    departure.voice?.talk?.phone === undefined ? undefined : phoneGoesOn(departure),
    reportGoesOn(departure),
    ...placedTalks(departure).map((talk) => placeGoesOn(departure, talk)),
    hasTalkData(departure) ? wishGoesOn(departure) : undefined,
  ];
  return days.filter((day) => day !== undefined).toSorted(byDay)[0];
}

/** Beside that it was agreed: what was chosen, offered and written, and where it was. */
export function hasTalkData({ voice, interviews = [], mailings }: Departure): boolean {
  const { talk, moments, holder, report, choice } = voice ?? {};
  return (
    [talk, moments, holder, report].some((each) => each !== undefined) ||
    choice?.as === "talk" ||
    interviews.some(({ where }) => where !== undefined) ||
    mailings.some(({ said }) => said !== undefined)
  );
}
