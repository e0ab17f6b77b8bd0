import type { Departures, Hashing } from "../core/ports.ts";
import type { Submission } from "../core/submit.ts";
import { holds } from "../record/guard.ts";
import { identify } from "../record/identity.ts";

/**
 * The id of the departure that keeps this one from being recorded, as far as the index knows by now: the guard itself
 * decides when it is submitted.
 */
export async function recordedBefore(
  submission: Pick<Submission, "people" | "dates">,
  { departures, hashing }: { readonly departures: Departures; readonly hashing: Hashing },
): Promise<string | undefined> {
  const { guard, person } = await identify(submission, hashing);
  for (const id of await departures.ofPerson(person)) {
    const other = await departures.find(id);
    if (other && !other.erased && holds(other, guard)) return id;
  }
  return undefined;
}
