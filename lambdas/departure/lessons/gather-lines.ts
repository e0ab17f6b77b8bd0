import { Temporal } from "temporal-polyfill";
import type { OpenLine } from "../model/closing-ports.ts";
import type { GatheredLines } from "../model/lesson-ports.ts";

/** Fewer words are never read together. */
const LINES_TOGETHER = 5;

/** An item holds no more; the others wait for the next month. */
const LINES_AT_MOST = 100;

/** Months that open lines are kept. */
export const LINES_FOR = 6;

/** The month of a moment, by the same clock as the end of open lines. */
export function monthOf(now: Temporal.Instant): Temporal.PlainYearMonth {
  return now.toZonedDateTimeISO("UTC").toPlainDate().toPlainYearMonth();
}

/** The months whose gathered lines may still be there, the latest first. */
export function monthsToRead(now: Temporal.Instant): string[] {
  const month = monthOf(now);
  return Array.from({ length: LINES_FOR + 1 }, (_, ago) =>
    month.subtract({ months: ago }).toString(),
  );
}

/**
 * The lines that are added to the pool in a month: those of earlier months that no month has gathered, and none while they
 * are fewer than five, so that no two readings differ by fewer. They also go together, when the first of them has to.
 */
export function gatherLines(
  now: Temporal.Instant,
  all: readonly OpenLine[],
  earlier: readonly GatheredLines[],
): GatheredLines {
  const month = monthOf(now);
  const known = new Set(earlier.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const isNew = ({ id, until }: OpenLine) =>
    !known.has(id) && isBefore(now, until) && isBefore(until, endOfThose(month));
  const fresh = all.filter(isNew).toSorted(byId).slice(0, LINES_AT_MOST);
  if (fresh.length < LINES_TOGETHER)
    return { month: `${month}`, lines: [], until: startOf(next(month)) };
  const until = fresh
    .map((line) => line.until)
    .reduce((one, other) => (isBefore(other, one) ? other : one));
  return { month: `${month}`, lines: fresh.map(({ id, words }) => ({ id, words })), until };
}

/** What can be read now, in the order of random ids: no date, and no trace of the month in which it was gathered. */
export function wordsToRead(pool: readonly GatheredLines[], now: Temporal.Instant): string[] {
  const lines = pool.filter(({ until }) => isBefore(now, until)).flatMap((each) => each.lines);
  return lines.length < LINES_TOGETHER ? [] : lines.toSorted(byId).map(({ words }) => words);
}

/** When a line of that month goes. */
function endOfThose(month: Temporal.PlainYearMonth): Temporal.Instant {
  return startOf(month.add({ months: LINES_FOR }));
}

function next(month: Temporal.PlainYearMonth): Temporal.PlainYearMonth {
  return month.add({ months: 1 });
}

function startOf(month: Temporal.PlainYearMonth): Temporal.Instant {
  return month.toPlainDate({ day: 1 }).toZonedDateTime("UTC").toInstant();
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
