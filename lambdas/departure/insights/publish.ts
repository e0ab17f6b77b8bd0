import type { Counter, Figure, Release } from "./figures.ts";
import { isSafe } from "./is-safe.ts";
import {
  type Case,
  figureOf,
  type Part,
  type PublishingFacts,
  partOf,
  type Rule,
} from "./parts.ts";
import { endsYear, isOver } from "./periods.ts";
import { type SubjectYear, splitOf, subjectYearsIn } from "./tables.ts";
import { withheldIn } from "./withheld.ts";
import { yearOf } from "./year-of.ts";

/**
 * The next release: everything that was published, as it was, and what may be shown beside it now. A quarter is decided when it
 * is over. A year is decided once, with its kinds and departments, when it is over. What is counted later is never added to a
 * figure: the difference would be about those few.
 */
export const publish = publishBy(isSafe);

export function publishBy(rule: Rule) {
  return (
    counters: readonly Counter[],
    last: Release | undefined,
    facts: PublishingFacts,
  ): Release => {
    const years = subjectYearsIn(counters);
    const before = last?.figures ?? [];
    const figures = [
      ...before,
      ...years.flatMap((of) => decide({ ...of, ...facts, rule }, before)),
    ];
    const withheld = withheldIn(figures, years, facts);
    return { number: (last?.number ?? 0) + 1, month: facts.month, figures, withheld };
  };
}

/** The new figures of a subject in a year. */
function decide(of: Case, before: readonly Figure[]): Figure[] {
  const shown = before.filter((figure) => isOf(figure, of));
  if (shown.some(({ period }) => period === String(of.year))) return [];
  const fresh = newQuarters(of, shown);
  const quarters = [...partsShown(shown, of), ...fresh];
  const year = isOver(String(of.year), of.month) ? yearOf(of, quarters) : [];
  return [...fresh, ...year].map((part) => figureOf(part, of));
}

function isOf({ occasion, subject, period }: Figure, of: SubjectYear): boolean {
  return occasion === of.occasion && subject === of.subject && period.startsWith(String(of.year));
}

/** What was shown of quarters, with the numbers of those who were asked, or left, as they are now. */
function partsShown(shown: readonly Figure[], { quarters }: SubjectYear): Part[] {
  return shown.map(({ unit, period, respondents, cells }) => {
    const { asked, left } = quarters.find((table) => table.period === period) ?? {};
    return { table: { unit, period, respondents, cells, asked, left }, cells: Object.keys(cells) };
  });
}

/** The last quarter of a year is decided with the year. */
function newQuarters(of: Case, shown: readonly Figure[]): Part[] {
  if (!of.shape.byQuarter) return [];
  return of.quarters
    .filter(({ period }) => isOver(period, of.month) && !endsYear(period))
    .filter(({ period }) => !shown.some((figure) => figure.period === period))
    .flatMap((table) =>
      partOf(table, of, (cell) =>
        of.rule({ organisation: [splitOf(table, cell)], kinds: [], departments: [] }),
      ),
    );
}
