import type { Temporal } from "temporal-polyfill";
import { OCCASIONS, type Occasion } from "../answers/answers.ts";
import { changeUntil, exitUntil, invitedOn } from "../answers/until.ts";
import { carriersOf } from "../mailings/carriers.ts";
import type { Context } from "../model/context.ts";
import {
  addDays,
  byDay,
  dateIn,
  dateOf,
  earliest,
  isBefore,
  latest,
  momentOn,
} from "../model/days.ts";
import { type Departure, momentOf } from "../model/departure.ts";
import { isOpen } from "../model/mailing.ts";
import { remembered } from "../model/remembered.ts";
import { invitesToInterview } from "../model/step-of.ts";
import { deletionDay } from "../timeline/deletion-day.ts";
import { invitedUntil } from "../timeline/invited-until.ts";
import { isUnfinished, lastUsefulDay, type Rules } from "../timeline/useful.ts";

/** The invitation's, where the plan has none. */
const HALF_YEAR = { months: 6 };

/** An occasion of which a departure is to be counted, in the morning of that day. */
export interface TallyDay {
  readonly occasion: Occasion;
  readonly day: Temporal.PlainDate;
}

/** The next day on which something is to be counted. */
export function nextTallyDay(departure: Departure, rules: Rules): Temporal.PlainDate | undefined {
  return tallyDays(departure, rules)
    .map(({ day }) => day)
    .toSorted(byDay)[0];
}

/** The occasions whose morning has come. */
export function talliesDue(departure: Departure, context: Context): TallyDay[] {
  const { timeZone } = departure;
  const time = context.plan.settings.morningMailAt;
  const today = dateIn(context.now, timeZone);
  return tallyDays(departure, context).filter(({ day }) => {
    if (isBefore(today, day)) return false;
    const morning = momentOn(day, { time, timeZone });
    return morning.epochMilliseconds <= context.now.epochMilliseconds;
  });
}

/**
 * What is still to be counted of a departure, and when: nothing of one that was withdrawn or erased before, and all before it is
 * deleted, which can be earlier than its questions close for a leaver who is not asked.
 */
const tallyDays = remembered(["plan", "calendar"], daysToTally);

function daysToTally(departure: Departure, rules: Rules): TallyDay[] {
  const { withdrawn, erased, tallied = [] } = departure;
  if (withdrawn || erased) return [];
  const left = OCCASIONS.filter((occasion) => !tallied.includes(occasion));
  if (left.length === 0) return [];
  const deleted = deletionDay(departure, rules);
  const last = deleted && addDays(deleted, -1);
  return left.map((occasion) => {
    const day = dayOf(departure, occasion, rules);
    return { occasion, day: last ? earliest(day, last) : day };
  });
}

/**
 * The day after the questions closed, or would have closed: so nothing about it depends on an answer. Not before the end of
 * employment, when HR sent the invitation early and the leaver may still stay; not on a day on which HR can still undo what it just
 * did.
 */
function dayOf(departure: Departure, occasion: Occasion, rules: Rules): Temporal.PlainDate {
  const { undoUntil, timeZone, dates } = departure;
  const closed =
    occasion === "exit" ? exitUntil(departure, rules) : halfYearUntil(departure, rules);
  const undo = dateIn(undoUntil, timeZone);
  return addDays(latest(latest(closed, undo), dates.endOfEmployment), 1);
}

/**
 * The last day of the four questions. Who said "no, thank you" and who answered without a name look alike, so both are counted
 * on the day on which such an answer closes.
 */
function halfYearUntil(departure: Departure, rules: Rules): Temporal.PlainDate {
  const { choice } = departure.voice ?? {};
  if (choice?.as === "no-talk") {
    const first = dateIn(choice.at, departure.timeZone);
    return changeUntil(departure, { occasion: "half-year", first }, rules);
  }
  const invited = invitedOn(departure, rules);
  return invited ? invitedUntil(invited, rules) : wouldBeInvitedUntil(departure, rules);
}

/** While an address may still come, the whole time in which the invitation is useful; otherwise as if it had left on its day. */
function wouldBeInvitedUntil(departure: Departure, rules: Rules): Temporal.PlainDate {
  const step = departure.steps.find((each) => invitesToInterview(each, rules.plan));
  const coming = step && carriersOf(departure, step).find(isOpen);
  if (step && !coming && isUnfinished(step)) return lastUsefulDay(step, departure, rules);
  const invited =
    (coming && dateOf(coming.at)) ??
    (step && dateOf(momentOf(step))) ??
    departure.dates.endOfEmployment.add(HALF_YEAR);
  return invitedUntil(invited, rules);
}
