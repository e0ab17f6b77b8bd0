import { MILLISECONDS_A_DAY } from "../../departure/model/days.ts";
import { LANGUAGES } from "../../departure/model/plan.ts";
import { rememberedFor } from "../../departure/model/remembered.ts";

/** The month with that name or abbreviation, in any language: `augustus`, `mrt`, `Sept`. Undefined if there is none. */
export function monthNamed(name: string): number | undefined {
  return numberOf(name, "month");
}

/** The weekday with that name or abbreviation, Monday being 1. */
export function weekdayNamed(name: string): number | undefined {
  return numberOf(name, "weekday");
}

/** Three letters are the first that belong to one month only. */
const FEWEST_LETTERS = 3;

function numberOf(name: string, unit: Unit): number | undefined {
  const typed = name.toLowerCase();
  const index = namesOf(unit).findIndex((each) =>
    each.some(
      (known) => known === typed || (typed.length >= FEWEST_LETTERS && known.startsWith(typed)),
    ),
  );
  return index < 0 ? undefined : index + 1;
}

/** A moment in the first of each unit, and the days from each to the next. */
const UNITS = {
  month: { count: 12, first: Date.UTC(2027, 0, 15), days: 30 },
  weekday: { count: 7, first: Date.UTC(2027, 0, 4), days: 1 },
} as const;

type Unit = keyof typeof UNITS;

/** The names from `Intl`, each in full and shortened; made when the first is asked for, since its formatters take 10 ms. */
const namesOf = rememberedFor(namesFrom);

function namesFrom(unit: Unit): string[][] {
  const formats = LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).map(
      (style) => new Intl.DateTimeFormat(language, { [unit]: style, timeZone: "UTC" }),
    ),
  );
  const { count, first, days } = UNITS[unit];
  return Array.from({ length: count }, (_, index) =>
    formats.map((format) =>
      format
        .format(first + index * days * MILLISECONDS_A_DAY)
        .toLowerCase()
        .replaceAll(".", ""),
    ),
  );
}
