import type { Temporal } from "temporal-polyfill";
import { dateIn, dateOf } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import type { Interview } from "../model/interview.ts";
import { moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";
import { lastTalk, talkGoesOn } from "../timeline/talk-days.ts";
import type { Rules } from "../timeline/useful.ts";
import type { DigestTopic } from "./digest-topic.ts";

/** How long HR waits for the holder to say how it went. */
const UNREPORTED_WORKING_DAYS = 5;

/**
 * After a talk: that nobody said how it went, that it didn't happen, or that the leaver lets HR read the lines about it. Never
 * what they say.
 */
export function afterTalkTopics(departure: Departure, { calendar }: Rules): DigestTopic[] {
  const { voice, optedOut, kind } = departure;
  const talk = optedOut || kind === "quiet" ? undefined : lastTalk(departure);
  if (!talk) return [];
  const report = voice?.report?.interview === talk.number ? voice.report : undefined;
  if (!report) return [unreported(departure, talk, calendar)];
  return [
    ...(report.tookPlace ? [] : [nextDay("talk-not-held", report.at, departure, calendar)]),
    ...(report.readByLeaver && report.lines
      ? [nextDay("talk-lines", report.readByLeaver, departure, calendar)]
      : []),
  ];
}

function unreported(departure: Departure, talk: Interview, calendar: WorkCalendar): DigestTopic {
  const since = dateOf(talk.at);
  const from = moveByWorkingDays(since, UNREPORTED_WORKING_DAYS, calendar);
  const end = talkGoesOn(departure) ?? from;
  const until = () => end.subtract({ days: 1 });
  return { what: "talk-unreported", role: "interviewer", since, from, until };
}

function nextDay(
  what: "talk-not-held" | "talk-lines",
  at: Temporal.Instant,
  { timeZone }: Departure,
  calendar: WorkCalendar,
): DigestTopic {
  const since = dateIn(at, timeZone);
  return { what, role: "interviewer", since, from: moveByWorkingDays(since, 1, calendar) };
}
