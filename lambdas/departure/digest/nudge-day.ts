import { Temporal } from "temporal-polyfill";
import { carriersOf } from "../mailings/carriers.ts";
import { latestCarrier, leftAt } from "../mailings/open-steps.ts";
import { presentOf } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { isOpen } from "../model/mailing.ts";
import { stepOf } from "../model/step-of.ts";
import { isWorkingDay, moveByWorkingDays } from "../model/work-calendar.ts";
import { atOnce } from "../timeline/past.ts";
import { latest } from "../timeline/timeline-bounds.ts";
import { isUnfinished, type Rules } from "../timeline/useful.ts";

/** A step that stands open long enough to be brought again. */
export interface NudgeDue {
  readonly step: StepRecord;
  /** The first day on which it does. */
  readonly day: Temporal.PlainDate;
  /** What brings it has yet to leave: the day is the one foreseen. */
  readonly isForeseen: boolean;
}

/**
 * When each step will have stood open long enough, if nobody does anything; those that come only once are left out, and so may
 * be those that are not due before a given day.
 */
export function nudgesDue(
  departure: Departure,
  rules: Rules,
  before?: Temporal.PlainDate,
): NudgeDue[] {
  const after = rules.plan.settings.nudgeAfterWorkingDays;
  if (after === undefined || departure.withdrawn || departure.erased) return [];
  return departure.steps
    .filter((step) => isNudged(step, departure, rules))
    .flatMap((step) => {
      const brought = lastBrought(departure, step);
      if (!brought || isTooLate(brought.day, before)) return [];
      const from = openSince(step, brought.day, departure);
      const day = moveByWorkingDays(from, after, rules.calendar);
      return [{ step, day, isForeseen: brought.isForeseen }];
    });
}

/** The day of the mail, or the later one on which what was said of it was taken back. */
function openSince(
  { reopened }: StepRecord,
  brought: Temporal.PlainDate,
  { timeZone }: Departure,
): Temporal.PlainDate {
  return reopened ? latest(brought, reopened.toZonedDateTimeISO(timeZone).toPlainDate()) : brought;
}

/** The day of the mail is cheaper to know than that of the nudge, which is later. */
function isTooLate(day: Temporal.PlainDate, before: Temporal.PlainDate | undefined): boolean {
  return before !== undefined && Temporal.PlainDate.compare(day, before) >= 0;
}

/** The leaver's and HR's own steps are never brought again; any other comes again once, to whoever has it. */
function isNudged(step: StepRecord, departure: Departure, { plan }: Rules): boolean {
  return (
    step.to !== "leaver" &&
    step.to !== "hr" &&
    isUnfinished(step) &&
    stepOf(plan, step.id)?.nudge === true &&
    !carriersOf(departure, step).some(isNudge)
  );
}

/** One that was not wanted any more brought nothing. */
function isNudge({ kind, state }: Mailing): boolean {
  return kind === "nudge" && state.name !== "skipped" && state.name !== "stale";
}

/** The day of the last mailing that brings it; none where that did not arrive or nobody knows. */
function lastBrought(departure: Departure, step: StepRecord) {
  const coming = carriersOf(departure, step)
    .filter(isOpen)
    .map(({ at }) => at.toPlainDate())
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  if (coming) return { day: coming, isForeseen: true };
  const carrier = latestCarrier(departure, step.id);
  if (carrier?.state.name !== "sent") return undefined;
  const day = leftAt(carrier).toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return { day, isForeseen: false };
}

/** When what is due from that day on can leave today; none where that day is to come, or nothing leaves today any more. */
export function momentToday(
  departure: Departure,
  from: Temporal.PlainDate | undefined,
  context: Context,
): Temporal.ZonedDateTime | undefined {
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  if (!from || Temporal.PlainDate.compare(from, today) > 0) return undefined;
  const at = nudgeMoment(departure, context);
  return at.toPlainDate().equals(today) ? at : undefined;
}

/**
 * When a nudge could leave now: today at the sending time, or at once where that is over. Another day when today nobody works
 * or the day is over.
 */
export function nudgeMoment(departure: Departure, context: Context): Temporal.ZonedDateTime {
  const present = presentOf(departure, context);
  const { settings, calendar, quietUntil } = present;
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const atSendingTime = today.toZonedDateTime({
    timeZone: departure.timeZone,
    plainTime: settings.sendAt,
  });
  const isToCome =
    isWorkingDay(today, calendar) && atSendingTime.epochMilliseconds > quietUntil.epochMilliseconds;
  return isToCome ? atSendingTime : atOnce(present);
}
