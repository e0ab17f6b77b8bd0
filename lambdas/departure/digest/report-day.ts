import type { Temporal } from "temporal-polyfill";
import { hasTalkNotice } from "../mailings/talk-notices.ts";
import { dateOf, isBefore } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { lastTalk, talkGoesOn } from "../timeline/talk-days.ts";
import type { Rules } from "../timeline/useful.ts";

/** The first day to ask the holder of a talk how it went: the working day after it. Undefined when there's no need. */
export function reportDay(
  departure: Departure,
  { calendar }: Pick<Rules, "calendar">,
): Temporal.PlainDate | undefined {
  const { withdrawn, erased, optedOut, kind, voice } = departure;
  const isOver = [withdrawn, erased, optedOut].some((each) => each !== undefined);
  const talk = isOver || kind === "quiet" ? undefined : lastTalk(departure);
  if (!talk || voice?.report?.interview === talk.number) return undefined;
  const day = moveByWorkingDays(dateOf(talk.at), 1, calendar);
  const end = talkGoesOn(departure);
  const isInTime = end !== undefined && isBefore(day, end);
  return isInTime && !hasTalkNotice(departure, "talk-report", talk.number) ? day : undefined;
}
