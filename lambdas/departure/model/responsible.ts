import type { Departure, Role } from "./departure.ts";
import { ROLES } from "./departure.ts";
import type { Person } from "./person.ts";

/** The permanent holder of a role, present or future. */
export function lastForGood({ people, standIns }: Departure, role: Role): Person {
  const forGood = standIns.findLast((each) => each.role === role && !each.until);
  return forGood?.person ?? people[role];
}

export interface InRole {
  readonly role: Role;
  /** Lower-cased. */
  readonly address: string;
}

/** Others who have or had the role on some days. None for withdrawn and erased departures. */
export function alsoInRole(departure: Departure): InRole[] {
  const { people, standIns, withdrawn, erased } = departure;
  if (withdrawn || erased) return [];
  return ROLES.flatMap((role) => {
    const there = standIns.filter((each) => each.role === role).map(({ person }) => person);
    const addresses = [lastForGood(departure, role), people[role], ...there].map(({ address }) =>
      address.toLowerCase(),
    );
    return [...new Set(addresses)].slice(1).map((address) => ({ role, address }));
  });
}
