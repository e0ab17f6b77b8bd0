import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { Departures } from "../../departure/model/ports.ts";

/** How often somebody else may write in between. */
const TRIES = 5;
/** So often more what ends a departure is tried, while it is reserved for that. */
const RESERVED_TRIES = 20;
/** Long enough for all of these; whoever dies meanwhile holds up the others no longer. */
const RESERVED = { seconds: 20 };

export interface SavePorts {
  readonly departures: Pick<Departures, "find" | "save" | "pause" | "reserve">;
  readonly clock: () => Temporal.Instant;
}

export interface Attempt {
  readonly id: string;
  /** As it was read just now: it is read again only where somebody wrote meanwhile. */
  readonly known?: Departure | undefined;
  /** What is to be saved; the very same departure where nothing is. May be asked several times. */
  readonly make: (present: Departure) => Departure | Promise<Departure>;
  /** Told of each that was ready when somebody else wrote in between. */
  readonly lost?: (ready: Departure) => void;
  /** What becomes of it when others wrote in between each time. */
  readonly onExhausted: () => Error;
}

/** `after` is the very same as `before` where there was nothing to save. */
export interface Applied {
  readonly before: Departure;
  readonly after: Departure;
}

/**
 * Reads a departure, makes something of it, and saves that on condition that nobody wrote in between; otherwise again, after
 * a pause. A withdrawal and an erasure always win: when pauses did not help, the departure is reserved, and nobody else saves it
 * until that is done. Undefined when there is no such departure.
 */
export async function saveOptimistically(
  attempt: Attempt,
  ports: SavePorts,
): Promise<Applied | undefined> {
  const present = attempt.known ?? (await ports.departures.find(attempt.id));
  return tried(present, { attempt, ports, tries: 1, hasReserved: false });
}

interface Trying {
  readonly attempt: Attempt;
  readonly ports: SavePorts;
  readonly tries: number;
  readonly hasReserved: boolean;
}

async function tried(present: Departure | undefined, trying: Trying): Promise<Applied | undefined> {
  if (!present) return undefined;
  const { attempt, ports, tries } = trying;
  const once = await triedOnce(present, trying);
  if (once?.isSaved) return once;
  const hasReserved = trying.hasReserved || (tries >= TRIES && once !== undefined && endsIt(once));
  if (tries >= (hasReserved ? TRIES + RESERVED_TRIES : TRIES)) throw attempt.onExhausted();
  await ports.departures.pause(tries);
  const next = hasReserved
    ? await ports.departures.reserve(attempt.id, ports.clock().add(RESERVED))
    : await ports.departures.find(attempt.id);
  return tried(next, { ...trying, tries: tries + 1, hasReserved });
}

/** Undefined while somebody else has reserved it. */
async function triedOnce(
  present: Departure,
  { attempt, ports, hasReserved }: Trying,
): Promise<(Applied & { readonly isSaved: boolean }) | undefined> {
  if (!hasReserved && isReserved(present, ports.clock())) return undefined;
  const before = released(present);
  const after = await attempt.make(before);
  const isSaved = after === before || (await ports.departures.save(after));
  if (!isSaved) attempt.lost?.(after);
  return { before, after, isSaved };
}

/** The same without a reservation that has run out, so that the next save drops it. */
export function released(departure: Departure): Departure {
  const { reservedUntil, ...free } = departure;
  return reservedUntil ? free : departure;
}

export function isReserved({ reservedUntil }: Departure, now: Temporal.Instant): boolean {
  return reservedUntil !== undefined && Temporal.Instant.compare(reservedUntil, now) > 0;
}

function endsIt({ before, after }: Applied): boolean {
  return (!before.withdrawn && !!after.withdrawn) || (!before.erased && !!after.erased);
}
