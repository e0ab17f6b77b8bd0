import type { Departure } from "../../departure/model/departure.ts";
import { areSamePerson, locksOf } from "../../departure/people/same-person.ts";
import { personKeys } from "../record/person-keys.ts";
import type { SamePersonPorts } from "../record/same-person.ts";

/**
 * A departure and all others of the same person: by the index under any key, and by shared locks. An erased one can't
 * be traced to a person.
 */
export async function departuresOfPerson(
  { id, people, erased }: Departure,
  { departures, hashing, locks }: SamePersonPorts,
): Promise<string[]> {
  if (erased) return [id];
  const keys = await personKeys(people, hashing);
  const [indexed, locked] = await Promise.all([
    Promise.all(locksOf(keys).map((key) => departures.ofPerson(key))),
    Promise.all(locksOf(keys).map((key) => locks.find(key))),
  ]);
  const standing = locked.flatMap((lock) => lock?.entries ?? []);
  const ids = new Set([...indexed.flat(), ...standing.map(({ departureId }) => departureId)]);
  ids.delete(id);
  const same = await Promise.all([...ids].sort().map(isSame));
  return [id, ...same.flat()];

  async function isSame(other: string): Promise<string[]> {
    const found = await departures.find(other);
    if (!found || found.erased) return [];
    return areSamePerson(await personKeys(found.people, hashing), keys) ? [other] : [];
  }
}
