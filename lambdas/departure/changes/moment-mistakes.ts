import { Temporal } from "temporal-polyfill";

import type { Context } from "../model/context.ts";
import { isBefore, latest } from "../model/days.ts";
import { type Departure, momentOf } from "../model/departure.ts";
import { invitesToInterview } from "../model/step-of.ts";
import { moveByWorkingDays } from "../model/work-calendar.ts";
import { deletionBefore } from "./plan-interview.ts";

/** Why a moment can't be offered. */
export type MomentMistake =
  | { readonly code: "off-quarter" | "out-of-hours" }
  /** The first day on which it can be. */
  | { readonly code: "too-soon"; readonly from: Temporal.PlainDate }
  /** The last day on which it can be. */
  | { readonly code: "after-deletion"; readonly until: Temporal.PlainDate }
  /** The one it overlaps, counted from one. */
  | { readonly code: "overlaps"; readonly other: number };

/** Talks begin on a quarter of an hour, from the first of these hours up to and including the second. */
const HOURS = { from: "06:00", until: "21:00" } as const;
const QUARTER = 15;
const NOTICE_WORKING_DAYS = 2;

/** At least so many moments are offered, and at most so many. */
export const MOMENTS = { least: 3, most: 6 } as const;

/** What is wrong with each of these moments, in order. Rows without one are undefined. */
export function momentMistakes(
  moments: readonly (Temporal.ZonedDateTime | undefined)[],
  departure: Departure,
  { minutes, ...context }: Context & { readonly minutes: number },
): readonly (MomentMistake | undefined)[] {
  return moments.map((at, index) => {
    if (!at) return undefined;
    const other = moments.findIndex(
      (before, place) => place < index && before !== undefined && overlap(before, at, minutes),
    );
    return (
      mistakeOf(at, departure, { minutes, ...context }) ??
      (other < 0 ? undefined : { code: "overlaps", other: other + 1 })
    );
  });
}

function mistakeOf(
  at: Temporal.ZonedDateTime,
  departure: Departure,
  { minutes, ...context }: Context & { readonly minutes: number },
): MomentMistake | undefined {
  if (at.minute % QUARTER !== 0) return { code: "off-quarter" };
  if (isOutOfHours(at.toPlainTime())) return { code: "out-of-hours" };
  const from = firstDayToOffer(departure, context);
  if (isBefore(at.toPlainDate(), from)) return { code: "too-soon", from };
  const deleted = deletionBefore(departure, { at, minutes }, context);
  return deleted
    ? { code: "after-deletion", until: deleted.toPlainDate().subtract({ days: 1 }) }
    : undefined;
}

function isOutOfHours(time: Temporal.PlainTime): boolean {
  const { compare } = Temporal.PlainTime;
  return compare(time, HOURS.from) < 0 || compare(time, HOURS.until) > 0;
}

/** Two working days ahead, and as many after an invitation that is still to come: nobody could choose an earlier one. */
export function firstDayToOffer(
  departure: Departure,
  { plan, calendar, now }: Context,
): Temporal.PlainDate {
  const today = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const invited = departure.steps.find(
    (step) => !step.skipped && !step.mark && invitesToInterview(step, plan),
  );
  const begin = invited ? latest(today, momentOf(invited).toPlainDate()) : today;
  return moveByWorkingDays(begin, NOTICE_WORKING_DAYS, calendar);
}

function overlap(
  one: Temporal.ZonedDateTime,
  other: Temporal.ZonedDateTime,
  minutes: number,
): boolean {
  const apart = Math.abs(one.epochMilliseconds - other.epochMilliseconds);
  return apart < minutes * 60_000;
}
