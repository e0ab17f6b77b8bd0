import { Temporal } from "temporal-polyfill";
import { monthNamed, weekdayNamed } from "./calendar-names.ts";

/** Why a text isn't one day. */
export type DateProblem = "unreadable" | "no-such-day" | "two-days" | "with-time";

export type ReadDate = { readonly value: string } | { readonly problem: DateProblem };

/**
 * A time after a day, as spreadsheets and databases write it: `00:00:00`, `T00:00:00.000Z`, `12:00 AM`, `om 0.00 uur`.
 */
const TIME =
  /(?:T|,? (?:om )?)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?| uur)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a day as the API, the Dutch and the English write it: `2027-02-28`, `28-2-2027`, `28 februari 2027`,
 * `28-feb-27`, `February 28, 2027`. Midnight after it is ignored; any other time is refused. With slashes Americans put
 * the month first, so an ambiguous day is refused.
 */
export function readDate(text: string): ReadDate {
  const time = TIME.exec(text);
  if (!time) return readDay(text);
  return isMidnight(time) ? readDay(text.slice(0, time.index)) : { problem: "with-time" };
}

function isMidnight([
  ,
  hour,
  minute,
  second = "0",
  part = "0",
  half = "",
]: RegExpExecArray): boolean {
  const isFirst =
    half === "" ? Number(hour) === 0 : half.toLowerCase() === "a" && Number(hour) % 12 === 0;
  return isFirst && [minute, second, part].every((each) => Number(each) === 0);
}

function readDay(text: string): ReadDate {
  return inDigits(text) ?? inWords(text) ?? { problem: "unreadable" };
}

/** Undefined where it is no day in digits at all. */
function inDigits(text: string): ReadDate | undefined {
  const [, isoYear, isoMonth = "", isoDay = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (isoYear) return dayOf({ day: isoDay, month: Number(isoMonth), year: isoYear });
  const [, day = "", mark, month = "", year] =
    /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (!year) return undefined;
  return mark === "/" ? withSlashes(day, month, year) : dayOf({ day, month: Number(month), year });
}

function withSlashes(first: string, second: string, year: string): ReadDate {
  const dayFirst = dayOf({ day: first, month: Number(second), year });
  const monthFirst = dayOf({ day: second, month: Number(first), year });
  if ("problem" in dayFirst) return "problem" in monthFirst ? dayFirst : { problem: "unreadable" };
  const isOne = "problem" in monthFirst || monthFirst.value === dayFirst.value;
  return isOne ? dayFirst : { problem: "two-days" };
}

/** `di 31 augustus 2027`, `31-aug-27`. */
const DAY_FIRST =
  /^(?:(\p{L}+)\.?,? )?(\d{1,2})(?:st|nd|rd|th|e)?[- ](?:of )?(\p{L}+)\.?,?[- ]'?(\d{4}|\d{2})$/iu;

/** `Tuesday, August 31, 2027`. */
const MONTH_FIRST = /^(?:(\p{L}+)\.?,? )?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu;

/** Undefined where it has no month in words. A year of two digits is one of this century. */
function inWords(text: string): ReadDate | undefined {
  const spaced = text.replace(/\s+/gu, " ").trim();
  const dayFirst = DAY_FIRST.exec(spaced);
  const monthFirst = MONTH_FIRST.exec(spaced);
  const [, weekday, day, name, year] =
    dayFirst ??
    (monthFirst ? [...monthFirst.slice(0, 2), monthFirst[3], monthFirst[2], monthFirst[4]] : []);
  const month = name && monthNamed(name);
  if (!month || !day || !year) return undefined;
  const read = dayOf({ day, month, year: year.length === 2 ? `20${year}` : year });
  return isOn(read, weekday) ? read : { problem: "unreadable" };
}

/** A weekday that belongs to another day leaves open which of the two is meant. */
function isOn(read: ReadDate, weekday: string | undefined): boolean {
  if (weekday === undefined || "problem" in read) return true;
  return weekdayNamed(weekday) === Temporal.PlainDate.from(read.value).dayOfWeek;
}

function dayOf({
  day,
  month,
  year,
}: {
  readonly day: string;
  readonly month: number;
  readonly year: string;
}): ReadDate {
  const parts = { day: Number(day), month, year: Number(year) };
  try {
    return { value: Temporal.PlainDate.from(parts, { overflow: "reject" }).toString() };
  } catch {
    return { problem: "no-such-day" };
  }
}
