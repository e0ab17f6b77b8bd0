import type { Temporal } from "temporal-polyfill";
import type { Departure, People } from "../../departure/model/departure.ts";
import type { PersonEntry, PersonKeys } from "../../departure/model/person-keys.ts";
import type { Hashing } from "../../departure/model/ports.ts";
import type { WorkCalendar } from "../../departure/model/work-calendar.ts";
import { identityForm } from "../../departure/people/name-form.ts";
import { locksOf, runsUntil } from "../../departure/people/same-person.ts";

/** The leaver's identifiers, hashed. */
export async function personKeys(
  { employee, manager }: Pick<People, "employee" | "manager">,
  hashing: Hashing,
): Promise<PersonKeys> {
  const { personnelNumber, workAddress, name } = employee;
  const hash = (...parts: readonly string[]) =>
    hashing.hash("person", parts.map(identityForm).join("\n"));
  return {
    ...(personnelNumber ? { number: await hash(personnelNumber) } : {}),
    ...(workAddress ? { address: await hash(workAddress) } : {}),
    name: await hash(name, manager.address),
  };
}

/** The key for the index: the first one. */
export function personOf(keys: PersonKeys): string {
  return locksOf(keys)[0] as string;
}

/** A departure's entry in its person's locks. */
export async function entryOf(
  departure: Pick<Departure, "id" | "people" | "dates">,
  {
    calendar,
    now,
    hashing,
    keys,
  }: {
    readonly calendar: WorkCalendar;
    readonly now: Temporal.Instant;
    readonly hashing: Hashing;
    /** The person's, if they are known already. */
    readonly keys?: PersonKeys | undefined;
  },
): Promise<PersonEntry> {
  return {
    departureId: departure.id,
    keys: keys ?? (await personKeys(departure.people, hashing)),
    runsUntil: runsUntil(departure, calendar),
    since: now,
  };
}

/** True if both say the same, whenever they were written. */
export function areAlike(one: PersonEntry | undefined, other: PersonEntry): boolean {
  return one !== undefined && textOf(one) === textOf(other);
}

function textOf({ departureId, keys, runsUntil: until }: PersonEntry): string {
  return [departureId, keys.number, keys.address, keys.name, until.toString()].join(" ");
}
