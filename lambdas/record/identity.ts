import type { Departure } from "../core/departure.ts";
import type { Hashing } from "../core/ports.ts";

type Identified = Pick<Departure, "people" | "dates">;

/** The guard that keeps a departure the only one of this person on this end date, and who it is whatever the date. */
export async function identify(
  departure: Identified,
  hashing: Hashing,
): Promise<Pick<Departure, "guard" | "person">> {
  return {
    guard: await hashing.hash("guard", identityOf(departure)),
    person: await hashing.hash("person", whoLeaves(departure)),
  };
}

/** Whether two are the same person with the same end date. */
export function areSame(one: Identified, other: Identified): boolean {
  return identityOf(one) === identityOf(other);
}

/** Who it is: the personnel number, else the work address, else the name with the manager; and the end date. */
function identityOf(departure: Identified): string {
  return [whoLeaves(departure), departure.dates.endOfEmployment.toString()].join("\n");
}

function whoLeaves({ people: { employee, manager } }: Identified): string {
  const { personnelNumber, workAddress, name } = employee;
  const who = personnelNumber ?? workAddress ?? `${name}\n${manager.address}`;
  return who.normalize("NFKC").trim().toLowerCase();
}
