import { Temporal } from "temporal-polyfill";
import type { Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { PersonEntry, PersonKeys } from "../../departure/model/person-keys.ts";
import type { Departures, Hashing, PersonLocks } from "../../departure/model/ports.ts";
import {
  areSamePerson,
  type EntryState,
  isStanding,
  locksOf,
  runsUntil,
  stateOfEntry,
} from "../../departure/people/same-person.ts";
import { entryOf, personKeys, personOf } from "./person-keys.ts";

export interface SamePersonPorts {
  readonly locks: PersonLocks;
  readonly hashing: Hashing;
  readonly departures: Pick<Departures, "find" | "ofPerson">;
}

/** The context for comparing departures of one person. */
export type LooksAt = Pick<Context, "plan" | "calendar" | "now">;

/** An entry of the same person with its state. */
export interface Judged {
  readonly entry: PersonEntry;
  readonly state: EntryState;
  /** Its departure as it is now. */
  readonly departure?: Departure;
  /** The entry that should be there: its writer died in between. */
  readonly rightly?: PersonEntry;
}

/** A person's other departures, by last day. */
export interface OthersOfPerson {
  readonly running: readonly Departure[];
  readonly over: readonly Departure[];
}

function todayIn({ now, plan }: Pick<LooksAt, "now" | "plan">): Temporal.PlainDate {
  return now.toZonedDateTimeISO(plan.settings.timeZone).toPlainDate();
}

/** The states of the same person's entries; others are ignored. */
export function judged(
  entries: readonly PersonEntry[],
  mine: PersonEntry,
  { looksAt, ports }: { readonly looksAt: LooksAt; readonly ports: SamePersonPorts },
): Promise<Judged[]> {
  const { now, calendar } = looksAt;
  return Promise.all(
    entries
      .filter(({ departureId }) => departureId !== mine.departureId)
      .filter(({ keys }) => areSamePerson(keys, mine.keys))
      .map(async (entry) => {
        const departure = await ports.departures.find(entry.departureId);
        if (!departure || !isStanding(departure))
          return {
            entry,
            ...evaluate(entry, departure, false),
            ...(departure ? { departure } : {}),
          };
        const rightly = await entryOf(departure, { calendar, now, hashing: ports.hashing });
        const isSame = areSamePerson(rightly.keys, mine.keys);
        return { entry, departure, rightly, ...evaluate(entry, departure, isSame) };
      }),
  );

  function evaluate(entry: PersonEntry, departure: Departure | undefined, isSame: boolean) {
    const state = stateOfEntry(entry, departure, {
      now,
      calendar,
      today: todayIn(looksAt),
      isSame,
    });
    return { state };
  }
}

/** The other departures of this one's person, according to the locks. */
export async function othersOfPerson(
  departure: Pick<Departure, "id" | "people" | "dates">,
  looksAt: LooksAt,
  ports: SamePersonPorts,
): Promise<OthersOfPerson> {
  const { calendar, now } = looksAt;
  const mine = await entryOf(departure, { calendar, now, hashing: ports.hashing });
  const locks = await Promise.all(locksOf(mine.keys).map((lock) => ports.locks.find(lock)));
  const entries = locks.flatMap((lock) => lock?.entries ?? []);
  const found = await judged(entries, mine, { looksAt, ports });
  const locked = found.flatMap(({ state, departure: other }) =>
    other && (state === "running" || state === "over") ? [other] : [],
  );
  const before = await beforeLocks(mine, ports);
  return sorted([...locked, ...before.map(({ departure: other }) => other)], looksAt);
}

/** Without duplicates. */
export function sorted(departures: readonly Departure[], looksAt: LooksAt): OthersOfPerson {
  const each = [...new Map(departures.map((departure) => [departure.id, departure])).values()];
  const inOrder = each.toSorted((one, other) =>
    Temporal.PlainDate.compare(one.dates.lastDay, other.dates.lastDay),
  );
  return {
    running: inOrder.filter((departure) => runs(departure, looksAt)),
    over: inOrder.filter((departure) => !runs(departure, looksAt)),
  };
}

/** True if a departure in the locks blocks recording another of its person. */
export function runs(departure: Pick<Departure, "dates">, looksAt: LooksAt): boolean {
  return Temporal.PlainDate.compare(runsUntil(departure, looksAt.calendar), todayIn(looksAt)) >= 0;
}

/** Departures from before there were locks, until reconcile has added their entries. */
export async function beforeLocks(
  mine: PersonEntry,
  { locks, departures, hashing }: SamePersonPorts,
): Promise<{ readonly departure: Departure; readonly keys: PersonKeys }[]> {
  if (await locks.hasAll()) return [];
  const ids = await departures.ofPerson(personOf(mine.keys));
  const found = await Promise.all(
    ids.filter((id) => id !== mine.departureId).map((id) => departures.find(id)),
  );
  const standing = found.filter((each) => each !== undefined).filter(isStanding);
  const known = await Promise.all(
    standing.map(async (departure) => ({
      departure,
      keys: await personKeys(departure.people, hashing),
    })),
  );
  return known.filter(({ keys }) => areSamePerson(keys, mine.keys));
}
