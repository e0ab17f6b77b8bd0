import { Temporal } from "temporal-polyfill";
import { isBefore } from "../model/days.ts";
import type { Departure, Withdrawal } from "../model/departure.ts";
import type { PersonEntry, PersonKeys } from "../model/person-keys.ts";
import { moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";

/** Working days after the end of employment during which a departure still counts as running. */
const RUNS_ON_FOR = 10;

/** By number; if one lacks it, by work address; if one lacks that too, by name and manager. */
export function areSamePerson(one: PersonKeys, other: PersonKeys): boolean {
  if (one.number && other.number) return one.number === other.number;
  if (one.address && other.address) return one.address === other.address;
  return one.name === other.name;
}

/** The locks of a departure with these keys, in the order in which they are taken. */
export function locksOf({ number, address, name }: PersonKeys): string[] {
  return [number, address, name].filter((key) => key !== undefined);
}

export function runsUntil(
  { dates }: Pick<Departure, "dates">,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  return moveByWorkingDays(dates.endOfEmployment, RUNS_ON_FOR, calendar);
}

/** A departure holds its person's locks from recording until withdrawal or erasure. */
export function isStanding({
  withdrawn,
  erased,
}: Pick<Departure, "withdrawn" | "erased">): boolean {
  return !withdrawn && !erased;
}

/**
 * After this, an entry that its departure doesn't have belongs to a writer that died. Clocks differ by half a minute at
 * most.
 */
export const ENTRY_IS_DEAD_AFTER_SECONDS = 60;

/** The state of an entry. `gone`: its writer died or has yet to free it. `forming`: being written now. */
export type EntryState = "gone" | "forming" | "over" | "running";

export interface JudgedAt {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly calendar: WorkCalendar;
  /** True if the departure, as it is now, is still about the same person as the one asking. */
  readonly isSame: boolean;
}

/** The state of an entry of the same person, given its departure as it is now. */
export function stateOfEntry(
  entry: Pick<PersonEntry, "runsUntil" | "since">,
  departure: Departure | undefined,
  at: JudgedAt,
): EntryState {
  if (!departure) return unlessUnderWay("gone", entry, at);
  if (departure.erased) return "gone";
  if (departure.withdrawn)
    return isTakingBack(entry, departure.withdrawn) ? unlessUnderWay("gone", entry, at) : "gone";
  if (!at.isSame) return unlessUnderWay("gone", entry, at);
  if (!isBefore(runsUntil(departure, at.calendar), at.today)) return "running";
  return isBefore(entry.runsUntil, at.today) ? "over" : unlessUnderWay("over", entry, at);
}

function unlessUnderWay(
  state: EntryState,
  { since }: Pick<PersonEntry, "since">,
  { now }: JudgedAt,
): EntryState {
  const dead = since.add({ seconds: ENTRY_IS_DEAD_AFTER_SECONDS });
  return Temporal.Instant.compare(dead, now) > 0 ? "forming" : state;
}

/** The entry is younger than the withdrawal. */
function isTakingBack({ since }: Pick<PersonEntry, "since">, { at }: Withdrawal): boolean {
  return Math.floor(since.epochMilliseconds / 1000) > Math.floor(at.epochMilliseconds / 1000);
}
