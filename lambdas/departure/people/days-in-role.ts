import { Temporal } from "temporal-polyfill";
import { isBefore } from "../model/days.ts";
import type { Departure, Role } from "../model/departure.ts";
import { personIn } from "./addressee.ts";

/** Consecutive days; without a last day, open-ended. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly until?: Temporal.PlainDate;
}

type Staffed = Pick<Departure, "people" | "standIns">;

export interface RoleAsked extends Days {
  readonly role: Role;
  /** Compared case-insensitively. */
  readonly address: string;
}

/** The days within a period on which somebody has a role, permanently or as a substitute. */
export function daysInRole(departure: Staffed, { role, address, ...period }: RoleAsked): Days[] {
  const joined: Days[] = [];
  for (const days of turnsIn(departure, role, period)) {
    const there = personIn(departure, role, days.from).address;
    if (there.toLowerCase() !== address.toLowerCase()) continue;
    const last = joined.at(-1);
    const isNext = last?.until?.add({ days: 1 }).equals(days.from);
    if (isNext) joined.pop();
    joined.push(isNext && last ? { ...days, from: last.from } : days);
  }
  return joined;
}

/** Splits a period into parts in which the same person has the role. */
export function turnsIn({ standIns }: Staffed, role: Role, { from: first, until }: Days): Days[] {
  const starts = standIns
    .filter((each) => each.role === role)
    .flatMap((each) => [each.from, ...(each.until ? [each.until.add({ days: 1 })] : [])])
    .filter((day) => isBefore(first, day))
    .concat(first)
    .sort(Temporal.PlainDate.compare)
    .filter((day, index, all) => !(until && isBefore(until, day)) && !all[index - 1]?.equals(day));
  return starts.map((from, index) => {
    const last = starts[index + 1]?.subtract({ days: 1 }) ?? until;
    return { from, ...(last ? { until: last } : {}) };
  });
}

/** The later of the two days. */
export function laterOf(
  day: Temporal.PlainDate | undefined,
  earliest: Temporal.PlainDate,
): Temporal.PlainDate {
  return day && isBefore(earliest, day) ? day : earliest;
}
