import { LANGUAGES, type Language } from "../../departure/model/plan.ts";

/** The month with that name or abbreviation, in any language: `augustus`, `mrt`, `Sept`. Undefined if there is none. */
export function monthNamed(name: string): number | undefined {
  return numberOf(name, MONTHS);
}

/** The weekday with that name or abbreviation, Monday being 1. */
export function weekdayNamed(name: string): number | undefined {
  return numberOf(name, WEEKDAYS);
}

/** The names of months and weekdays from `Intl`, each in full and shortened. */
const MONTHS = namesFrom({ unit: "month", count: 12, first: Date.UTC(2027, 0, 15), days: 30 });
const WEEKDAYS = namesFrom({ unit: "weekday", count: 7, first: Date.UTC(2027, 0, 4), days: 1 });

/** Three letters are the first that belong to one month only. */
const FEWEST_LETTERS = 3;

function numberOf(name: string, names: readonly (readonly string[])[]): number | undefined {
  const typed = name.toLowerCase();
  const index = names.findIndex((each) =>
    each.some(
      (known) => known === typed || (typed.length >= FEWEST_LETTERS && known.startsWith(typed)),
    ),
  );
  return index < 0 ? undefined : index + 1;
}

interface Names {
  readonly unit: "month" | "weekday";
  readonly count: number;
  /** A moment in the first, and the days from each to the next. */
  readonly first: number;
  readonly days: number;
}

function namesFrom({ unit, count, first, days }: Names): string[][] {
  const day = 24 * 60 * 60 * 1000;
  return Array.from({ length: count }, (_, index) =>
    LANGUAGES.flatMap((language) =>
      (["long", "short"] as const).map((style) =>
        nameOf(first + index * days * day, { unit, style, language }),
      ),
    ),
  );
}

function nameOf(
  at: number,
  {
    unit,
    style,
    language,
  }: {
    readonly unit: Names["unit"];
    readonly style: "long" | "short";
    readonly language: Language;
  },
): string {
  return new Intl.DateTimeFormat(language, { [unit]: style, timeZone: "UTC" })
    .format(at)
    .toLowerCase()
    .replaceAll(".", "");
}
