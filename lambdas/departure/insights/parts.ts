import type { DepartmentManagers, Figure } from "./figures.ts";
import type { Shown, Split } from "./is-safe.ts";
import { ALL, type CountedTable, type SubjectYear, splitOf } from "./tables.ts";

export interface PublishingFacts {
  /** The month of the release, such as `2027-05`: all before it is over. */
  readonly month: string;
  readonly managers: readonly DepartmentManagers[];
}

/** What may be shown of a cell. */
export type Rule = (shown: Shown) => boolean;

/** A subject in a year, and what decides on it. */
export interface Case extends SubjectYear, PublishingFacts {
  readonly rule: Rule;
}

/** A table, and the cells of it that are shown. */
export interface Part {
  readonly table: CountedTable;
  readonly cells: readonly string[];
}

/** What may be shown of a table. Nothing where no cell is: then nor is how many answered. */
export function partOf(
  table: CountedTable,
  { shape }: Case,
  isShown: (cell: string) => boolean,
): Part[] {
  if (!isShown(ALL)) return [];
  const all = Object.keys(shape.fields);
  const shown = all.filter(isShown);
  const isWhole = !shape.isOneOf || shown.length === all.length;
  const cells = isWhole ? shown : shown.filter((cell) => cell === all[0]);
  return cells.length > 0 ? [{ table, cells }] : [];
}

export function shows({ cells }: Part, cell: string): boolean {
  return cell === ALL || cells.includes(cell);
}

/** Of the parts that show the cell. */
export function splitsOf(parts: readonly Part[], cell: string): Split[] {
  return parts.filter((part) => shows(part, cell)).map(({ table }) => splitOf(table, cell));
}

/** What the parts leave of the whole. */
export function leftOf(whole: CountedTable, parts: readonly Part[], cell: string): Split {
  const splits = splitsOf(parts, cell);
  const { count, rest } = splitOf(whole, cell);
  return {
    count: splits.reduce((left, split) => left - split.count, count),
    rest: splits.reduce((left, split) => left - split.rest, rest),
  };
}

export function figureOf({ table, cells }: Part, { occasion, subject }: SubjectYear): Figure {
  const { unit, period, respondents } = table;
  const shown = cells.map((cell) => [cell, table.cells[cell] ?? 0]);
  return { occasion, subject, unit, period, respondents, cells: Object.fromEntries(shown) };
}
