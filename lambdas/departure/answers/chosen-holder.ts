import type { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import type { Person } from "../model/person.ts";
import { talkHolder } from "./talk-holder.ts";

/**
 * Who holds the talk on that day, as the leaver chose. Undefined before the choice, and for somebody else until HR named
 * who.
 */
export function chosenHolder(
  departure: Pick<Departure, "people" | "standIns" | "voice">,
  day: Temporal.PlainDate,
): Person | undefined {
  const whom = departure.voice?.talk?.with;
  return whom && talkHolder(departure, whom, day);
}

export function isAddressOf(person: Pick<Person, "address">, address: string): boolean {
  return person.address.toLowerCase() === address.toLowerCase();
}
