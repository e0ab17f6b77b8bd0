import type { CheckedDeparture } from "../../departure/model/listing.ts";
import type { PersonLock, PersonLocks } from "../../departure/model/ports.ts";
import { locksToStandIn } from "../../use-cases/record/keep-locks.ts";
import type { ReconcilePorts } from "./reconcile-ports.ts";

/** Departures that were read together, with the locks that they have to stand in. */
export interface Group {
  readonly departures: ReadonlyMap<string, CheckedDeparture>;
  /** For one departure: the first read of a lock is what was read with the group. */
  locks(): PersonLocks;
}

/** Reads departures, their index entries and locks in few calls. */
export async function readGroup(ids: readonly string[], ports: ReconcilePorts): Promise<Group> {
  const departures = await ports.searchIndexCheck.read(ids);
  const asked = await Promise.all(
    [...departures.values()].map(({ departure }) => locksToStandIn(departure, ports.hashing)),
  );
  const locks = [...new Set(asked.flat())];
  const found = await ports.locks.findAll(locks);
  const known = locks.map((lock) => [lock, found.get(lock)] as const);
  return { departures, locks: () => readBefore(known, ports.locks) };
}

/** The same for a single one, with its faults for itself. */
export async function readAlone(id: string, ports: ReconcilePorts): Promise<Group> {
  const departure = await ports.departures.find(id);
  return {
    departures: new Map(departure ? [[id, { departure, isIndexed: false }]] : []),
    locks: () => ports.locks,
  };
}

function readBefore(
  known: readonly (readonly [string, PersonLock | undefined])[],
  locks: PersonLocks,
): PersonLocks {
  const unused = new Map(known);
  return {
    ...locks,
    async find(lock) {
      if (!unused.has(lock)) return locks.find(lock);
      const found = unused.get(lock);
      unused.delete(lock);
      return found;
    },
  };
}
