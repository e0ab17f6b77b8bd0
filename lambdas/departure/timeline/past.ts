import { Temporal } from "temporal-polyfill";
import {
  byMoment,
  dateOf,
  earliest,
  isBefore,
  isBetween,
  localOf,
  momentOn,
} from "../model/days.ts";
import { type Dates, dayAt } from "../model/offset.ts";
import type { Offset, PlanSettings, Step } from "../model/plan.ts";
import type { TimelineStep } from "../model/timeline-step.ts";
import {
  isWorkingDay,
  moveByWorkingDays,
  sameOrNextWorkingDay,
  type WorkCalendar,
} from "../model/work-calendar.ts";

/** The quiet time and office hours for what is late. */
export interface Present {
  /** The end of the undo window, or the moment an outage is noticed. */
  readonly quietUntil: Temporal.Instant;
  readonly announced: Temporal.PlainDate;
  readonly settings: PlanSettings;
  readonly calendar: WorkCalendar;
}

/** The end of the undo window of a save made now. */
export function endOfUndoWindow(
  now: Temporal.Instant,
  { undoWindowMinutes }: PlanSettings,
): Temporal.Instant {
  return wholeSeconds(now.add({ minutes: undoWindowMinutes }));
}

/** Rounded up, because Scheduler takes whole seconds. */
export function wholeSeconds(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: "second", roundingMode: "ceil" });
}

export function latestOf(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one;
}

export type Fate =
  | { readonly name: "planned" }
  | { readonly name: "at-once"; readonly at: Temporal.ZonedDateTime }
  | { readonly name: "skipped"; readonly because: "no-longer-useful" | "not-caught-up" };

/** A step's fate given how late it is: at its moment, at once, or skipped. */
export function fateOf(
  { step, day, at, to }: Pick<TimelineStep, "step" | "day" | "at" | "to">,
  dates: Dates,
  present: Present,
): Fate {
  if (!isMissed(day, at, present)) return { name: "planned" };
  if (step.whenMissed === "skip") return { name: "skipped", because: "not-caught-up" };
  const moment = to === "hr" ? nextDigestMoment(present) : atOnce(present);
  const useful = usefulUntil(step, day, dates, present.calendar);
  if (isBefore(useful, dateOf(moment))) return { name: "skipped", because: "no-longer-useful" };
  return { name: "at-once", at: moment };
}

/** A step is missed if its moment is within the quiet time or its day was before the announcement. */
function isMissed(
  day: Temporal.PlainDate,
  at: Temporal.ZonedDateTime,
  { quietUntil, announced }: Present,
) {
  return (
    at.epochMilliseconds <= quietUntil.epochMilliseconds ||
    Temporal.PlainDate.compare(day, announced) < 0
  );
}

/** The last day on which the step is useful. */
export function usefulUntil(
  step: Step,
  day: Temporal.PlainDate,
  dates: Dates,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  return step.usefulUntil
    .map((offset: Offset<keyof Dates | "step">) => dayAt(offset, { ...dates, step: day }, calendar))
    .reduce(earliest);
}

/**
 * The first moment for late mail: after the quiet time, in office hours on a working day, else at the usual time on the
 * next working day.
 */
export function atOnce(present: Present): Temporal.ZonedDateTime {
  const { settings, calendar } = present;
  const soonest = soonestOf(present);
  const inOfficeHours =
    isWorkingDay(dateOf(soonest), calendar) && isBetween(soonest, settings.officeHours);
  return inOfficeHours ? soonest : nextAt(settings.sendAt, soonest, calendar);
}

/** The next digest, because HR's steps aren't mailed one by one. */
function nextDigestMoment(present: Present): Temporal.ZonedDateTime {
  return nextAt(present.settings.morningMailAt, soonestOf(present), present.calendar);
}

/** Not before the usual time on the day of the announcement. */
function soonestOf({ quietUntil, announced, settings }: Present): Temporal.ZonedDateTime {
  const { timeZone } = settings;
  const quiet = localOf(quietUntil, timeZone);
  const start = momentOn(announced, { time: settings.sendAt, timeZone });
  return byMoment(quiet, start) < 0 ? start : quiet;
}

function nextAt(
  time: string,
  after: Temporal.ZonedDateTime,
  calendar: WorkCalendar,
): Temporal.ZonedDateTime {
  const { timeZoneId: timeZone } = after;
  const day = sameOrNextWorkingDay(dateOf(after), calendar);
  const moment = momentOn(day, { time, timeZone });
  if (byMoment(moment, after) > 0) return moment;
  return momentOn(moveByWorkingDays(day, 1, calendar), { time, timeZone });
}
