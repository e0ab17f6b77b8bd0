import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { Person } from "../model/person.ts";
import { quartersOf } from "../model/quarters.ts";
import type { TalkWith } from "../model/voice.ts";
import { isWorkingDay, moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";
import { talkHolder } from "./talk-holder.ts";

/** A moment at which that person could hold the talk. */
export interface TalkMoment {
  readonly at: Temporal.ZonedDateTime;
  readonly holder: Person;
}

/** Three a working day; the last one is for whoever has work to leave first. */
const TIMES = ["10:00", "13:30", "17:00"] as const;
/** Those who are asked by nobody need this long to see it coming. */
const QUIET_WORKING_DAYS = 2;
const WEEKS = 3;

/**
 * The moments to choose from, earliest first: those that the person offered, while any is left, else three a working day
 * for three weeks. None for "somebody else" until HR has named that person. Moments that are held by others are still
 * among them.
 */
export function talkMoments(
  departure: Departure,
  whom: TalkWith,
  { calendar, now }: Pick<Context, "calendar" | "now">,
): TalkMoment[] {
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const offered = offeredMoments(departure, whom, now);
  const moments = offered.length > 0 ? offered : usualMoments(departure.timeZone, today, calendar);
  return moments.flatMap((at) => {
    const holder = talkHolder(departure, whom, at.toPlainDate());
    return holder ? [{ at, holder }] : [];
  });
}

/** What the person offered and has not passed. What another offered does not count. */
function offeredMoments(
  departure: Departure,
  whom: TalkWith,
  now: Temporal.Instant,
): Temporal.ZonedDateTime[] {
  const { moments = [], by = "" } = departure.voice?.moments ?? {};
  return moments
    .filter((at) => Temporal.Instant.compare(at.toInstant(), now) > 0)
    .filter((at) => {
      const holder = talkHolder(departure, whom, at.toPlainDate());
      return holder?.address.toLowerCase() === by.toLowerCase();
    })
    .toSorted(Temporal.ZonedDateTime.compare);
}

function usualMoments(
  timeZone: string,
  today: Temporal.PlainDate,
  calendar: WorkCalendar,
): Temporal.ZonedDateTime[] {
  const first = moveByWorkingDays(today, QUIET_WORKING_DAYS + 1, calendar);
  return Array.from({ length: WEEKS * 7 }, (_, days) => first.add({ days }))
    .filter((day) => isWorkingDay(day, calendar))
    .flatMap((day) => TIMES.map((plainTime) => day.toZonedDateTime({ timeZone, plainTime })));
}

/** Whether a talk of that length meets a quarter of an hour that is held. */
export function isHeld(
  { at, minutes }: { readonly at: Temporal.ZonedDateTime; readonly minutes: number },
  held: readonly Temporal.Instant[],
): boolean {
  return quartersOf({ at, minutes }).some((quarter) => held.some((each) => each.equals(quarter)));
}
