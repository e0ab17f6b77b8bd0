import type { Departure } from "../../departure/model/departure.ts";
import type { PersonEntry, PersonKeys } from "../../departure/model/person-keys.ts";
import { isStanding, locksOf } from "../../departure/people/same-person.ts";
import type { AroundSave } from "./change-departure.ts";
import { areAlike, entryOf, personKeys, personOf } from "./person-keys.ts";
import { type LooksAt, runs, type SamePersonPorts } from "./same-person.ts";
import { type LocksAsked, takeLocks } from "./take-locks.ts";

/**
 * Keeps a person's locks in step with a change: takes new ones before the save and releases old ones after it, or the
 * new ones if the save is dropped. A crash in between leaves an entry that no departure has, which the next writer
 * takes over. Two writers may release each other's locks for the same departure, so each checks again at the end, and
 * the last one fixes it.
 */
export function keepLocks(
  looksAt: LooksAt,
  ports: SamePersonPorts,
  runsBeside: readonly string[] = [],
): AroundSave {
  const { calendar, now } = looksAt;
  const { hashing } = ports;
  const entryIn = (departure: Departure) => entryOf(departure, { calendar, now, hashing });

  return {
    async before(present, changed) {
      if (changed.erased) return changed;
      const is = await entryIn(changed);
      const was = isStanding(present) ? await entryIn(present) : undefined;
      if (isStanding(changed) && !areAlike(was, is))
        await takeLocks(askedOf(present, changed, was), ports);
      return withPerson(changed, is.keys);
    },

    async dropped(ready) {
      await makeRight(ready.id, ready.erased ? [] : locksOf(await keysOf(ready)));
    },

    async after(previous, saved) {
      if (previous.erased) return;
      const kept = isStanding(saved) ? locksOf(await keysOf(saved)) : [];
      const left = locksOf(await keysOf(previous)).filter((lock) => !kept.includes(lock));
      if (left.length > 0) await makeRight(saved.id, left);
    },
  };

  /** A finished departure blocks none; nor is a change of manager ever refused. */
  function askedOf(
    present: Departure,
    changed: Departure,
    was: PersonEntry | undefined,
  ): LocksAsked {
    return {
      departure: changed,
      looksAt,
      runsBeside,
      ...(was && runs(present, looksAt) ? { was: was.keys } : {}),
      isNeverRefused: !runs(changed, looksAt) || isManagersOnly(present, changed),
    };
  }

  function keysOf({ people }: Departure): Promise<PersonKeys> {
    return personKeys(people, hashing);
  }

  function makeRight(id: string, doubtful: readonly string[]): Promise<void> {
    return leaveWrongLocks(id, doubtful, looksAt, ports);
  }
}

/** Releases locks that aren't the departure's any more, and makes sure it is in the others. */
export async function leaveWrongLocks(
  id: string,
  doubtful: readonly string[],
  looksAt: LooksAt,
  ports: SamePersonPorts,
): Promise<void> {
  const present = await ownLocks(id, looksAt, ports);
  const left = doubtful.filter((lock) => !present.locks.includes(lock));
  await Promise.all(left.map((lock) => ports.locks.leave(lock, id)));
  const { locks, entry } = left.length > 0 ? await ownLocks(id, looksAt, ports) : present;
  const own = doubtful.filter((lock) => locks.includes(lock));
  if (entry) await Promise.all(own.map((lock) => standIn(lock, entry, ports)));
}

async function ownLocks(
  id: string,
  { calendar, now }: LooksAt,
  { departures, hashing }: SamePersonPorts,
): Promise<{ readonly locks: readonly string[]; readonly entry?: PersonEntry }> {
  const present = await departures.find(id);
  if (!present || !isStanding(present)) return { locks: [] };
  const entry = await entryOf(present, { calendar, now, hashing });
  return { locks: locksOf(entry.keys), entry };
}

/** Releases the person's locks when a departure was erased automatically. */
export async function leaveLocks(
  { id, people }: Pick<Departure, "id" | "people">,
  { locks, hashing }: Pick<SamePersonPorts, "locks" | "hashing">,
): Promise<void> {
  const keys = await personKeys(people, hashing);
  await Promise.all(locksOf(keys).map((lock) => locks.leave(lock, id)));
}

/** Adds missing entries to the departure's locks and removes its old uniqueness lock. True if nothing was missing. */
export async function substituteLocks(
  departure: Departure,
  looksAt: LooksAt,
  ports: SamePersonPorts,
): Promise<boolean> {
  if (!isStanding(departure)) return true;
  const { calendar, now } = looksAt;
  const entry = await entryOf(departure, { calendar, now, hashing: ports.hashing });
  const stood = await Promise.all(locksOf(entry.keys).map((lock) => standIn(lock, entry, ports)));
  if (departure.uniquenessLock && stood.includes(false))
    await ports.locks.dropUniquenessLock(departure.uniquenessLock);
  return !stood.includes(false);
}

/** The locks in which a departure has to stand. */
export async function locksToStandIn(
  departure: Departure,
  hashing: SamePersonPorts["hashing"],
): Promise<string[]> {
  return isStanding(departure) ? locksOf(await personKeys(departure.people, hashing)) : [];
}

/** Adds an entry to a lock, whatever else is in it; true if it was there already. */
async function standIn(
  lock: string,
  entry: PersonEntry,
  { locks }: Pick<SamePersonPorts, "locks">,
): Promise<boolean> {
  for (;;) {
    const found = await locks.find(lock);
    const entries = found?.entries ?? [];
    const stands = entries.find(({ departureId }) => departureId === entry.departureId);
    if (areAlike(stands, entry)) return true;
    const others = entries.filter((each) => each !== stands);
    if (await locks.put(lock, [...others, entry], found)) return false;
  }
}

/** The person's hash for the index from now on. */
function withPerson(departure: Departure, keys: PersonKeys): Departure {
  const person = personOf(keys);
  return departure.person === person ? departure : { ...departure, person };
}

/** Same leaver, same dates. */
function isManagersOnly(present: Departure, changed: Departure): boolean {
  const who = ({ people: { employee }, dates }: Departure) =>
    [employee.personnelNumber, employee.workAddress, employee.name, dates.endOfEmployment].join(
      "\n",
    );
  return isStanding(present) && who(present) === who(changed);
}
