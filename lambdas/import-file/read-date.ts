import { Temporal } from "temporal-polyfill";

/**
 * A day as people here write it, as the API does: `28-2-2027` is the 28th of February. With slashes Americans put the month
 * first, so a day that could be two is read as neither. What is no such day stays as it is.
 */
export function readDate(text: string): { readonly value: string } | { readonly isTwoDays: true } {
  const [, day = "", mark, month = "", year = ""] =
    /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const value = existing(day, month, year);
  if (!value) return { value: text };
  const isTwoDays = mark === "/" && value !== existing(month, day, year) && Number(day) <= 12;
  return isTwoDays ? { isTwoDays } : { value };
}

function existing(day: string, month: string, year: string): string | undefined {
  const parts = { day: Number(day), month: Number(month), year: Number(year) };
  try {
    return Temporal.PlainDate.from(parts, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}
