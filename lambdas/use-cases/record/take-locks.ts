import type { Departure } from "../../departure/model/departure.ts";
import type { PersonEntry, PersonKeys } from "../../departure/model/person-keys.ts";
import type { PersonLock } from "../../departure/model/ports.ts";
import { Refusal } from "../../departure/model/refusal.ts";
import { areSamePerson, locksOf } from "../../departure/people/same-person.ts";
import { entryOf } from "./person-keys.ts";
import {
  beforeLocks,
  type Judged,
  judged,
  type LooksAt,
  type OthersOfPerson,
  othersOfPerson,
  runs,
  type SamePersonPorts,
  sorted,
} from "./same-person.ts";

export interface LocksAsked {
  readonly departure: Pick<Departure, "id" | "people" | "dates">;
  readonly looksAt: LooksAt;
  /** The person's keys, if they are known already. */
  readonly keys?: PersonKeys;
  /** Being recorded: its locks are most likely free. */
  readonly isNew?: boolean;
  /** The departures it may run beside. */
  readonly runsBeside?: readonly string[];
  /** The person it was about until now, while running: that person's other departures are beside it already. */
  readonly was?: PersonKeys;
  /** Never refused, because a change of manager doesn't change who the leaver is. */
  readonly isNeverRefused?: boolean;
}

/** How often a lock may change in between before it is a fault. */
const ATTEMPTS = 20;

/**
 * Acquires or renews each lock of the departure's person, in order. Returns the person's other departures, or a refusal
 * if one is running; acquired locks are then released.
 */
export async function takeLocks(
  asked: LocksAsked,
  ports: SamePersonPorts,
): Promise<OthersOfPerson> {
  const { departure, looksAt, keys } = asked;
  const { calendar, now } = looksAt;
  const mine = await entryOf(departure, { calendar, now, hashing: ports.hashing, keys });
  const before = await beforeLocks(mine, ports);
  if (before.some(({ departure: other, keys }) => isInTheWay(other, keys))) throw await refusal();
  const met = before.map(({ departure: other }) => other);
  const taken: string[] = [];
  for (const lock of locksOf(mine.keys)) {
    const outcome = await takeLock(lock);
    if (outcome.isNew) taken.push(lock);
    met.push(...outcome.met.flatMap(({ departure: other }) => other ?? []));
    if (!outcome.refused) continue;
    await Promise.all(taken.map((each) => ports.locks.leave(each, departure.id)));
    throw await refusal(outcome.refused);
  }
  return sorted(met, looksAt);

  async function takeLock(lock: string): Promise<Taken> {
    let found = asked.isNew ? undefined : await ports.locks.find(lock);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const taken = await tryLock(lock, found);
      if (taken) return taken;
      found = await ports.locks.find(lock);
    }
    throw new Error(`A lock was written ${ATTEMPTS} times meanwhile.`);
  }

  /** Undefined if the lock changed meanwhile. */
  async function tryLock(lock: string, found: PersonLock | undefined): Promise<Taken | undefined> {
    const others = await judged(found?.entries ?? [], mine, { looksAt, ports });
    const refused = others.find(isRefusing);
    if (refused) return { met: [], isNew: false, refused };
    if (!(await ports.locks.put(lock, entriesIn(lock, found, others), found))) return undefined;
    return {
      met: others.filter(({ state }) => state === "running" || state === "over"),
      isNew: !found?.entries.some(({ departureId }) => departureId === departure.id),
    };
  }

  function isRefusing({ state, entry, departure: other }: Judged): boolean {
    if (state === "forming") return !isExempt(entry.departureId, entry.keys);
    return other !== undefined && state === "running" && isInTheWay(other, entry.keys);
  }

  function isInTheWay(other: Departure, keys: PersonKeys): boolean {
    return runs(other, looksAt) && !isExempt(other.id, keys);
  }

  function isExempt(id: string, keys: PersonKeys): boolean {
    const { runsBeside = [], was, isNeverRefused } = asked;
    if (isNeverRefused || runsBeside.includes(id)) return true;
    return was !== undefined && areSamePerson(was, keys);
  }

  function entriesIn(
    lock: string,
    found: PersonLock | undefined,
    others: readonly Judged[],
  ): PersonEntry[] {
    const kept = (found?.entries ?? [])
      .filter(({ departureId }) => departureId !== departure.id)
      .flatMap((entry) => {
        const other = others.find((each) => each.entry === entry);
        if (other?.state !== "gone") return [entry];
        const { rightly } = other;
        return rightly && locksOf(rightly.keys).includes(lock) ? [rightly] : [];
      });
    return [...kept, mine];
  }

  /** Names every departure that would need confirming. */
  async function refusal(first?: Judged): Promise<Refusal> {
    const { running } = await othersOfPerson(departure, looksAt, ports);
    const inTheWay = running.filter(({ id }) => !asked.runsBeside?.includes(id));
    const [one] = inTheWay;
    if (one) return alreadyRecorded(one, inTheWay);
    return new Refusal(
      "being-recorded",
      first && !first.departure ? { departureId: first.entry.departureId } : {},
    );
  }
}

interface Taken {
  readonly met: readonly Judged[];
  /** It had no entry before. */
  readonly isNew: boolean;
  readonly refused?: Judged;
}

function alreadyRecorded(one: Departure, running: readonly Departure[]): Refusal {
  const { lastDay, endOfEmployment } = one.dates;
  const details = {
    departureId: one.id,
    lastDay: lastDay.toString(),
    endOfEmployment: endOfEmployment.toString(),
  };
  return new Refusal(
    "already-recorded",
    details,
    running.map(({ id, dates }) => ({ departureId: id, dates })),
  );
}
