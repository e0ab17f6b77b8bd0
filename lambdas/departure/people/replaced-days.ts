import type { Temporal } from "temporal-polyfill";
import { type Departure, ROLES, type Role } from "../model/departure.ts";
import type { Person } from "../model/person.ts";
import { personIn } from "./addressee.ts";
import { type Days, turnsIn } from "./days-in-role.ts";

/** Days on which another person has the role than before. */
export interface ReplacedDays extends Days {
  readonly role: Role;
  readonly old: Person;
  readonly person: Person;
}

type Staffed = Pick<Departure, "people" | "standIns">;

/** Who is replaced by whom from that day on, as the two versions of a departure differ. */
export function replacedDays(
  before: Staffed,
  after: Staffed,
  from: Temporal.PlainDate,
): ReplacedDays[] {
  const both = { ...after, standIns: [...before.standIns, ...after.standIns] };
  return ROLES.flatMap((role) => {
    const changed = turnsIn(both, role, { from })
      .map((days) => ({
        ...days,
        role,
        old: personIn(before, role, days.from),
        person: personIn(after, role, days.from),
      }))
      .filter(({ old, person }) => !isSame(old, person));
    return changed.reduce<ReplacedDays[]>(joined, []);
  });
}

/** Adjacent days of the same two people are one period. */
function joined(found: readonly ReplacedDays[], next: ReplacedDays): ReplacedDays[] {
  const last = found.at(-1);
  const isNext =
    last?.until?.add({ days: 1 }).equals(next.from) &&
    isSame(last.old, next.old) &&
    isSame(last.person, next.person);
  return last && isNext ? [...found.slice(0, -1), { ...next, from: last.from }] : [...found, next];
}

function isSame(one: Person, other: Person): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase() && one.name === other.name;
}
