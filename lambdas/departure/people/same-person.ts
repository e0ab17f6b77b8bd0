import { Temporal } from "temporal-polyfill";
import type { Departure, Withdrawal } from "../model/departure.ts";
import type { PersonEntry, PersonKeys } from "../model/person-keys.ts";
import { moveByWorkingDays, type WorkCalendar } from "../model/work-calendar.ts";

/** Working days after the end of employment on which a departure still runs. */
const RUNS_ON_FOR = 10;

/** By number; where one lacks a number, by work address; where one lacks that too, by name and manager. */
export function areSamePerson(one: PersonKeys, other: PersonKeys): boolean {
  if (one.number && other.number) return one.number === other.number;
  if (one.address && other.address) return one.address === other.address;
  return one.name === other.name;
}

/** The locks in which a departure with these keys stands, in the order in which they are taken. */
export function locksOf({ number, address, name }: PersonKeys): string[] {
  return [number, address, name].filter((key) => key !== undefined);
}

export function runsUntil(
  { dates }: Pick<Departure, "dates">,
  calendar: WorkCalendar,
): Temporal.PlainDate {
  return moveByWorkingDays(dates.endOfEmployment, RUNS_ON_FOR, calendar);
}

/** A departure stands in the locks of its person from its recording until it is withdrawn or erased. */
export function isStanding({
  withdrawn,
  erased,
}: Pick<Departure, "withdrawn" | "erased">): boolean {
  return !withdrawn && !erased;
}

/** An entry whose departure does not have it: after this its writer has died. Clocks are half a minute apart at most. */
export const ENTRY_IS_DEAD_AFTER_SECONDS = 60;

/**
 * What an entry stands for. `gone`: nothing, its writer died or has not come to free it. `forming`: somebody is at work on it
 * at this moment.
 */
export type EntryState = "gone" | "forming" | "over" | "running";

export interface JudgedAt {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly calendar: WorkCalendar;
  /** Whether the departure, as it is now, is still the same person as the one that asks. */
  readonly isSame: boolean;
}

/** What an entry of the same person stands for, beside its departure as it is now. */
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

/** An entry that is younger than the withdrawal. */
function isTakingBack({ since }: Pick<PersonEntry, "since">, { at }: Withdrawal): boolean {
  return Math.floor(since.epochMilliseconds / 1000) > Math.floor(at.epochMilliseconds / 1000);
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
