import { Temporal } from "temporal-polyfill";

/** Why a text isn't one day. */
export type DateProblem = "two-days" | "with-time";

export type ReadDate = { readonly value: string } | { readonly problem: DateProblem };

/**
 * A time after a day, as spreadsheets and databases write it: `00:00:00`, `T00:00:00.000Z`, `12:00 AM`, `om 0.00 uur`.
 */
const TIME =
  /^(?:T|,? (?:om )?)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?| uur)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a day in Dutch or API notation: `28-2-2027` is the 28th of February. Midnight after it is ignored; any other
 * time is refused. With slashes Americans put the month first, so an ambiguous day is refused. Anything else is
 * returned as it is.
 */
export function readDate(text: string): ReadDate {
  const end = text.search(/[T, ]/i);
  const time = end < 0 ? null : TIME.exec(text.slice(end).replace(", ", " "));
  if (!time) return readDay(text);
  return isMidnight(time) ? readDay(text.slice(0, end)) : { problem: "with-time" };
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
  const [, day = "", mark, month = "", year = ""] =
    /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const value = existing(day, month, year);
  if (!value) return { value: text };
  const isTwoDays = mark === "/" && value !== existing(month, day, year) && Number(day) <= 12;
  return isTwoDays ? { problem: "two-days" } : { value };
}

function existing(day: string, month: string, year: string): string | undefined {
  const parts = { day: Number(day), month: Number(month), year: Number(year) };
  try {
    return Temporal.PlainDate.from(parts, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}
