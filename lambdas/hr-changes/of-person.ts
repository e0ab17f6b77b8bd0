import type { Departure } from "../core/departure.ts";
import type { Departures } from "../core/ports.ts";

/** A departure and all others of the same person, as far as they were submitted as the same. */
export async function departuresOfPerson(
  { id, person }: Departure,
  departures: Departures,
): Promise<string[]> {
  const others = person ? await departures.ofPerson(person) : [];
  return [id, ...others.filter((other) => other !== id).sort()];
}
