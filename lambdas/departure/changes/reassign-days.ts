import type { Actor, Context } from "../model/context.ts";
import { isBefore } from "../model/days.ts";
import type { Departure, Substitute } from "../model/departure.ts";
import { sameOrNextWorkingDay, type WorkCalendar } from "../model/work-calendar.ts";
import { type Days, daysInRole, laterOf } from "../people/days-in-role.ts";
import {
  isThereAlready,
  type Reassignment,
  refuseReassigning,
  todayOf,
  withReassignment,
  withSubstitute,
} from "./reassign.ts";

export interface DaysReassigned extends Reassignment {
  /** Address of the person being replaced. */
  readonly address: string;
}

/**
 * Gives the successor every remaining day of the period on which that address would have the role, and no other. Its
 * days as a substitute go too; substitutes for it stay. Returns the same departure if nothing changes.
 */
export function reassignDays(
  departure: Departure,
  { address, role, person, from, until }: DaysReassigned,
  context: Context & Actor,
): Departure {
  const today = todayOf(departure, context);
  const first = laterOf(from, today);
  const days = daysInRole(departure, {
    role,
    address,
    from: first,
    ...(until ? { until } : {}),
  });
  const standIns = days.map((some): Substitute => ({ role, person, ...some }));
  if (standIns.every((each) => isThereAlready(departure, each, today))) return departure;
  refuseReassigning(departure, person);
  const isForGoodNow = !until && first.equals(today);
  const changed = isForGoodNow
    ? withOther(departure, address, { role, person, from: today })
    : standIns.reduce((each, standIn) => withSubstitute(each, standIn, today), departure);
  return withReassignment(
    departure,
    changed,
    { standIns, told: firstToWork(days, context.calendar) },
    context,
  );
}

/** Replaces that address wherever it has the role, today or later. */
function withOther(
  departure: Departure,
  address: string,
  { role, person, from }: Substitute,
): Departure {
  const isTheirs = (present: { readonly address: string }) =>
    present.address.toLowerCase() === address.toLowerCase();
  const { people, standIns } = departure;
  return {
    ...departure,
    people: { ...people, ...(isTheirs(people[role]) ? { [role]: person } : {}) },
    standIns: standIns.map((each) =>
      each.role === role && isTheirs(each.person) && !(each.until && isBefore(each.until, from))
        ? { ...each, person }
        : each,
    ),
  };
}

/** The first period that has a working day. */
function firstToWork(days: readonly Days[], calendar: WorkCalendar): number {
  const found = days.findIndex(
    ({ from, until }) => !until || !isBefore(until, sameOrNextWorkingDay(from, calendar)),
  );
  return Math.max(found, 0);
}
