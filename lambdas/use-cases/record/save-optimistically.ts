import { Temporal } from "temporal-polyfill";
import type { Departure } from "../../departure/model/departure.ts";
import type { Departures } from "../../departure/model/ports.ts";

/** How many races it may lose. */
const TRIES = 5;
/** Further attempts for a withdrawal or erasure, while the departure is reserved. */
const RESERVED_TRIES = 20;
/** Enough for all of these, after which a crashed writer no longer blocks others. */
const RESERVED = { seconds: 20 };

export interface SavePorts {
  readonly departures: Pick<Departures, "find" | "save" | "pause" | "reserve">;
  readonly clock: () => Temporal.Instant;
}

export interface Attempt {
  readonly id: string;
  /** A fresh read; it is read again only after a lost race. */
  readonly known?: Departure | undefined;
  /** The version to save, or the same departure for no change. May run several times. */
  readonly make: (present: Departure) => Departure | Promise<Departure>;
  /** Called with each version that lost a race. */
  readonly lost?: (ready: Departure) => void;
  /** The error when every attempt lost its race. */
  readonly onExhausted: () => Error;
}

/** `after` is `before` itself when there was nothing to save. */
export interface Applied {
  readonly before: Departure;
  readonly after: Departure;
}

/**
 * Reads, changes and saves a departure on condition of its version, and retries after a pause when that fails. A
 * withdrawal or erasure always wins: when pauses don't help, it reserves the departure, which blocks all other saves.
 * Undefined if the departure doesn't exist.
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

/** Undefined while it is reserved. */
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

/** Without an expired reservation, so that the next save drops it. */
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
