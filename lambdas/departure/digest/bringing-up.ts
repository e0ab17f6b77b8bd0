import type { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import { byDay, byMoment, dateOf, earliest, isBefore, latest } from "../model/days.ts";
import type { Departure } from "../model/departure.ts";
import { mayLeaveTwice } from "../model/left.ts";
import { isLate, type Mailing, type MailingKind, type MailRecipient } from "../model/mailing.ts";
import type { Person } from "../model/person.ts";
import { stepOf } from "../model/step-of.ts";
import {
  isWorkingDay,
  moveByWorkingDays,
  sameOrPreviousWorkingDay,
} from "../model/work-calendar.ts";
import { isUsefulOn, lastUsefulDay } from "../timeline/useful.ts";
import { type NudgeDue, nudgeMoment, nudgesDue } from "./nudge-day.ts";

/** Steps of one reader that are due, or will be, and what brings them up again if nothing changes. */
export interface BringingUp {
  readonly due: readonly NudgeDue[];
  /** The day of the mail. */
  readonly day: Temporal.PlainDate;
  /** The reader's step mail that takes them along; absent where a nudge does. */
  readonly mailing?: Mailing;
}

/**
 * What is due waits for its reader's next step mail, as many working days as it took to become due and no longer than it
 * helps. With no such mail it waits only for other steps that become due in those days, so that one nudge brings them all.
 * Urgent steps never wait, and take the others along. One bringing up per reader: the first. `before` as for `nudgesDue`.
 */
export function bringingsUp(
  departure: Departure,
  context: Context,
  before?: Temporal.PlainDate,
): BringingUp[] {
  const all = nudgesDue(departure, context, before);
  if (all.length === 0) return [];
  const soonest = dateOf(nudgeMoment(departure, context));
  const due = all.filter(({ step, day }) =>
    isUsefulOn(latest(day, soonest), step, { ...context, dates: departure.dates }),
  );
  const mailings = departure.mailings.filter((each) => mayTakeAlong(each, context));
  const withThese = { ...departure, mailings };
  return [...Map.groupBy(due, ({ step }) => readerOf(step)).values()].map((ofReader) =>
    firstOf(ofReader, withThese, context),
  );
}

/** A colleague with delegated steps of two recipients is two readers: no mail mixes recipients. */
export function readerOf({
  to,
  colleague,
}: {
  readonly to: MailRecipient;
  readonly colleague?: Person;
}): string {
  return colleague ? `${to} ${colleague.address.toLowerCase()}` : to;
}

/** The last day on which the step can wait for another mail. */
export function waitsUntil(
  { step, day }: NudgeDue,
  departure: Departure,
  context: Context,
): Temporal.PlainDate {
  const { calendar, plan } = context;
  const end = moveByWorkingDays(day, plan.settings.nudgeAfterWorkingDays ?? 0, calendar);
  const lastUseful = lastUsefulDay(step, departure, context);
  return earliest(end, sameOrPreviousWorkingDay(lastUseful, calendar));
}

/** The mail brings steps of the plan, and can still take others along. */
export function mayTakeAlong(mailing: Mailing, { now, calendar }: Context): boolean {
  const { kind, state, cancelled, at } = mailing;
  return (
    STEP_MAILS.includes(kind) &&
    state.name === "pending" &&
    !cancelled &&
    !mayLeaveTwice(mailing) &&
    !isLate(mailing, now) &&
    isWorkingDay(dateOf(at), calendar)
  );
}

/** The reader of a mail with steps, as `readerOf` names them. */
export function readerOfMail(
  { to, colleague, steps: [first] }: Pick<Mailing, "to" | "colleague" | "steps">,
  { steps }: Pick<Departure, "steps">,
): string {
  const taker = colleague && steps.find(({ id }) => id === first)?.colleague;
  return readerOf({ to, ...(taker ? { colleague: taker } : {}) });
}

const STEP_MAILS: readonly MailingKind[] = ["step", "several", "catch-up"];

/** Of two on one day the nudge, which takes the other along. */
function firstOf(due: readonly NudgeDue[], departure: Departure, context: Context): BringingUp {
  return due
    .map((each) => ({ due, ...broughtBy(each, due, departure, context) }))
    .reduce((first, other) => {
      const order = byDay(other.day, first.day);
      return order < 0 || (order === 0 && !other.mailing) ? other : first;
    });
}

function broughtBy(
  due: NudgeDue,
  ofReader: readonly NudgeDue[],
  departure: Departure,
  context: Context,
): Omit<BringingUp, "due"> {
  if (isUrgent(due, context)) return { day: due.day };
  const until = waitsUntil(due, departure, context);
  const isInTime = (day: Temporal.PlainDate) => isWithin(day, due.day, until);
  const [mailing] = departure.mailings
    .filter(({ at }) => isInTime(dateOf(at)))
    .filter((each) => readerOfMail(each, departure) === readerOf(due.step))
    .toSorted((one, other) => byMoment(one.at, other.at));
  if (mailing) return { day: dateOf(mailing.at), mailing };
  const days = ofReader.map(({ day }) => day).filter(isInTime);
  return { day: days.reduce(latest, due.day) };
}

export function isWithin(
  day: Temporal.PlainDate,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): boolean {
  return !isBefore(day, from) && !isBefore(until, day);
}

function isUrgent({ step }: NudgeDue, { plan }: Pick<Context, "plan">): boolean {
  return stepOf(plan, step.id)?.urgent === true;
}
