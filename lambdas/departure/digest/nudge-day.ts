import type { Temporal } from "temporal-polyfill";
import { carriersOf } from "../mailings/carriers.ts";
import { latestCarrier, leftAt } from "../mailings/open-steps.ts";
import { isBroughtUp } from "../mailings/second-list.ts";
import { presentOf } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import { byDay, dateIn, dateOf, isBefore, latest, momentOn } from "../model/days.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { isOpen } from "../model/mailing.ts";
import { remembered } from "../model/remembered.ts";
import { stepOf } from "../model/step-of.ts";
import { isWorkingDay, moveByWorkingDays } from "../model/work-calendar.ts";
import { atOnce } from "../timeline/past.ts";
import { isUnfinished, type Rules } from "../timeline/useful.ts";

/** A step that has been open long enough to be brought up again. */
export interface NudgeDue {
  readonly step: StepRecord;
  /** The first such day. */
  readonly day: Temporal.PlainDate;
  /** Its mail hasn't been sent yet, so the day is a forecast. */
  readonly isForeseen: boolean;
}

/**
 * When each step will be due to be brought up again if nothing changes. Leaves out steps that never are, and those whose mail is of
 * the day `before` or later: they are due after it.
 */
export function nudgesDue(
  departure: Departure,
  rules: Rules,
  before?: Temporal.PlainDate,
): NudgeDue[] {
  const all = allNudges(departure, rules);
  return before ? all.filter(({ brought }) => isBefore(brought, before)) : [...all];
}

const allNudges = remembered(["plan", "calendar"], findNudges);

/** With the day of the mail that brought each step. */
function findNudges(
  departure: Departure,
  rules: Rules,
): readonly (NudgeDue & { readonly brought: Temporal.PlainDate })[] {
  const after = rules.plan.settings.nudgeAfterWorkingDays;
  if (after === undefined || departure.withdrawn || departure.erased) return [];
  return departure.steps
    .filter((step) => isNudged(step, departure, rules))
    .flatMap((step) => {
      const brought = lastBrought(departure, step);
      if (!brought) return [];
      const from = openSince(step, brought.day, departure);
      const day = moveByWorkingDays(from, after, rules.calendar);
      return [{ step, day, brought: brought.day, isForeseen: brought.isForeseen }];
    });
}

/** The day of the mail, or the later day on which its mark was undone. */
function openSince(
  { reopened }: StepRecord,
  brought: Temporal.PlainDate,
  { timeZone }: Departure,
): Temporal.PlainDate {
  return reopened ? latest(brought, dateIn(reopened, timeZone)) : brought;
}

/** Steps of the leaver and of HR are never brought up. Any other step is once, to its current owner. */
function isNudged(step: StepRecord, departure: Departure, { plan }: Rules): boolean {
  return (
    step.to !== "leaver" &&
    step.to !== "hr" &&
    isUnfinished(step) &&
    stepOf(plan, step.id)?.nudge === true &&
    !isBroughtUp(departure, step)
  );
}

/** The day of the last mail with this step; undefined if it failed or is unconfirmed. */
function lastBrought(departure: Departure, step: StepRecord) {
  const coming = carriersOf(departure, step)
    .filter(isOpen)
    .map(({ at }) => dateOf(at))
    .toSorted(byDay)
    .at(-1);
  if (coming) return { day: coming, isForeseen: true };
  const carrier = latestCarrier(departure, step.id);
  if (carrier?.state.name !== "sent") return undefined;
  const day = dateIn(leftAt(carrier), departure.timeZone);
  return { day, isForeseen: false };
}

/** When something due from that day on can go out today; undefined if the day is to come or today is over. */
export function momentToday(
  departure: Departure,
  from: Temporal.PlainDate | undefined,
  context: Context,
): Temporal.ZonedDateTime | undefined {
  const today = dateIn(context.now, departure.timeZone);
  if (!from || isBefore(today, from)) return undefined;
  const at = nudgeMoment(departure, context);
  return dateOf(at).equals(today) ? at : undefined;
}

/**
 * When a nudge could go out: today at the usual time, or at once if that has passed. On another day if today isn't a
 * working day or is over.
 */
export const nudgeMoment = remembered(["plan", "calendar", "now"], momentToNudge);

function momentToNudge(departure: Departure, context: Context): Temporal.ZonedDateTime {
  const present = presentOf(departure, context);
  const { settings, calendar, quietUntil } = present;
  const today = dateIn(context.now, departure.timeZone);
  const { timeZone } = departure;
  const atSendingTime = momentOn(today, { time: settings.sendAt, timeZone });
  const isToCome =
    isWorkingDay(today, calendar) && atSendingTime.epochMilliseconds > quietUntil.epochMilliseconds;
  return isToCome ? atSendingTime : atOnce(present);
}
