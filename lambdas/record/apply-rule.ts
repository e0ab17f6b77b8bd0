import type { Departure } from "../core/departure.ts";
import type { Departures } from "../core/ports.ts";

/** How often somebody else may write in between before it is a fault. */
const ATTEMPTS = 5;

/**
 * Applies a rule to the latest version of a departure and saves what it made: the departure as it was before and after.
 * Nothing when there is no such departure, or when the rule had nothing to change. Only for rules that leave Scheduler
 * as it is, or can wait for the sweep.
 */
export async function applyRule(
  id: string,
  rule: (departure: Departure) => Departure,
  departures: Pick<Departures, "find" | "save">,
): Promise<Applied | undefined> {
  return applyTo(await departures.find(id), rule, departures);
}

export interface Applied {
  readonly before: Departure;
  readonly after: Departure;
}

/** The same for one that was read just now: it is read again only where somebody wrote meanwhile. */
export async function applyTo(
  known: Departure | undefined,
  rule: (departure: Departure) => Departure,
  departures: Pick<Departures, "find" | "save">,
): Promise<Applied | undefined> {
  let before = known;
  for (let attempt = 1; before && attempt <= ATTEMPTS; attempt += 1) {
    const after = rule(before);
    if (after === before) return undefined;
    if (await departures.save(after)) return { before, after };
    before = await departures.find(before.id);
  }
  if (before) throw new Error(`Departure ${before.id} was written ${ATTEMPTS} times meanwhile.`);
  return undefined;
}
