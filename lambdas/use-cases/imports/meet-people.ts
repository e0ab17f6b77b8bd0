import type { Submission } from "../../departure/changes/submit.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { ImportRow } from "../../departure/model/imports.ts";
import type { PersonKeys } from "../../departure/model/person-keys.ts";
import type { Hashing } from "../../departure/model/ports.ts";
import type { KnownPeople } from "../../departure/model/record-ports.ts";
import { areSamePerson, isStanding, locksOf } from "../../departure/people/same-person.ts";
import { personKeys } from "../record/person-keys.ts";
import { departureIdOf } from "../record/record-departure.ts";
import { type LooksAt, runs } from "../record/same-person.ts";
import { type ImportOfRow, isSameDeparture, rowKey, wasUndone } from "./row-key.ts";

export interface MeetPorts {
  readonly hashing: Hashing;
  readonly knownPeople: KnownPeople;
}

/** A row that can be recorded. */
export interface GoodRow {
  readonly row: ImportRow;
  readonly submission: Submission;
}

/**
 * Tells new people from those who are recorded already and from those of an earlier row, as far as that is known now.
 * Recording decides for itself. Departures from before there were locks are not seen.
 */
export async function meetPeople(
  good: readonly GoodRow[],
  head: ImportOfRow,
  { looksAt, ports }: { readonly looksAt: LooksAt; readonly ports: MeetPorts },
): Promise<ImportRow[]> {
  const keys = await Promise.all(
    good.map(({ submission }) => personKeys(submission.people, ports.hashing)),
  );
  const ids = await Promise.all(
    good.map(({ row }) => departureIdOf({ key: rowKey(head, row), who: head.who }, ports)),
  );
  const known = await knownOf(keys, ids, ports);
  const earlier = peopleBefore();
  return good.map((each, index) => {
    const mine = keys[index] as PersonKeys;
    const own = known.departures.get(ids[index] ?? "");
    const met = metBy(each, { own, running: known.of(mine).filter(isRunning) }, head);
    if (met) return { ...each.row, ...met };
    return earlier.has(mine) ? { ...each.row, met: "twice" } : each.row;
  });

  function isRunning(departure: Departure): boolean {
    return isStanding(departure) && runs(departure, looksAt);
  }
}

interface Met {
  /** What this row became in an earlier import of the same file. */
  readonly own: Departure | undefined;
  readonly running: readonly Departure[];
}

function metBy(
  { submission: { dates } }: GoodRow,
  { own, running }: Met,
  head: ImportOfRow,
): Pick<ImportRow, "met" | "departureId"> | undefined {
  if (own && !wasUndone(own, head)) return { met: "known", departureId: own.id };
  const same = running.find((each) => isSameDeparture(each.dates, dates));
  if (same) return { met: "known", departureId: same.id };
  return running[0] && { met: "running", departureId: running[0].id };
}

/** The departures of these people, and of these ids. */
async function knownOf(
  keys: readonly PersonKeys[],
  ids: readonly string[],
  { hashing, knownPeople }: MeetPorts,
) {
  const locks = await knownPeople.locks([...new Set(keys.flatMap(locksOf))]);
  const locked = locks.flatMap(({ entries }) => entries.map(({ departureId }) => departureId));
  const departures = await knownPeople.departures([...new Set([...locked, ...ids])]);
  const byKey = new Map<string, { departure: Departure; keys: PersonKeys }[]>();
  for (const departure of departures.values()) {
    if (!isStanding(departure)) continue;
    const theirs = await personKeys(departure.people, hashing);
    for (const lock of locksOf(theirs))
      byKey.set(lock, [...(byKey.get(lock) ?? []), { departure, keys: theirs }]);
  }
  const of = (mine: PersonKeys) =>
    locksOf(mine)
      .flatMap((lock) => byKey.get(lock) ?? [])
      .filter((each) => areSamePerson(each.keys, mine))
      .map(({ departure }) => departure);
  return { departures, of };
}

/** Remembers each person that it is asked about. */
function peopleBefore() {
  const seen = new Map<string, PersonKeys[]>();
  return {
    has(mine: PersonKeys): boolean {
      const isKnown = locksOf(mine).some((lock) =>
        seen.get(lock)?.some((keys) => areSamePerson(keys, mine)),
      );
      for (const lock of locksOf(mine)) seen.set(lock, [...(seen.get(lock) ?? []), mine]);
      return isKnown;
    },
  };
}
