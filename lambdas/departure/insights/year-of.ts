import { haveEnoughManagers } from "./enough-managers.ts";
import type { Split } from "./is-safe.ts";
import { type Case, leftOf, type Part, partOf, shows, splitsOf } from "./parts.ts";
import { isOfManagers } from "./subjects.ts";
import { ALL, type CountedTable, splitOf, wholeOf } from "./tables.ts";

/**
 * What is shown of a year that is over, beside its quarters: the year itself, its last quarter if it follows from the others, and
 * what may be shown of kinds and departments. Nothing where the year may not be shown.
 */
export function yearOf(of: Case, quarters: readonly Part[]): Part[] {
  const whole = wholeOf(of);
  const pieces = (cell: string) => piecesOf(cell, whole, quarters);
  const isShown = (cell: string) =>
    isOfEnoughManagers(cell, of) &&
    of.rule({ organisation: pieces(cell), kinds: [], departments: [] });
  const [year] = partOf(whole, of, isShown);
  if (!year) return [];
  const kinds = kindsOf(of, year, pieces);
  const departments = departmentsOf(of, { year, kinds, pieces });
  return [
    year,
    ...lastQuarter(of, year, quarters),
    ...kinds,
    ...departments,
    ...otherDepartments(year, departments),
  ];
}

type Pieces = (cell: string) => readonly Split[];

/** What is shown of a cell by quarters, and what the year adds to them. */
function piecesOf(cell: string, whole: CountedTable, quarters: readonly Part[]): Split[] {
  const splits = splitsOf(quarters, cell);
  const left = leftOf(whole, quarters, cell);
  const isNothing = left.count === 0 && left.rest === 0;
  return isNothing && splits.length > 0 ? splits : [...splits, left];
}

/** True if the cell tells nothing of managers, or those who answered had at least five of them. */
function isOfEnoughManagers(
  cell: string,
  of: Case,
  isMeant: (department: string) => boolean = () => true,
): boolean {
  if (!isOfManagers(cell, of.shape)) return true;
  if (of.shape.isOfWholeOnly) return haveEnoughManagers(of.managers, of.year);
  const answered = departmentsThatAnswered(of);
  const isOurs = (department: string) => answered.includes(department) && isMeant(department);
  return haveEnoughManagers(of.managers, of.year, isOurs);
}

/** The name of who has no department is empty, as among the managers. */
function departmentsThatAnswered(of: Case): (string | undefined)[] {
  const answered = of.departments.filter(({ respondents }) => respondents > 0);
  const inOne = answered.reduce((sum, { respondents }) => sum + respondents, 0);
  return [...answered.map(nameOf), ...(wholeOf(of).respondents > inOne ? [""] : [])];
}

/** The largest first, each beside what is shown already. What tells of managers is never shown by kind. */
function kindsOf(of: Case, year: Part, pieces: Pieces): Part[] {
  const kinds: Part[] = [];
  if (!of.shape.byKind) return kinds;
  for (const table of largestFirst(of.kinds)) {
    const isShown = (cell: string) =>
      shows(year, cell) &&
      !isOfManagers(cell, of.shape) &&
      of.rule({
        organisation: pieces(cell),
        kinds: [...splitsOf(kinds, cell), splitOf(table, cell)],
        departments: [],
      });
    kinds.push(...partOf(table, of, isShown));
  }
  return kinds;
}

interface Above {
  readonly year: Part;
  readonly kinds: readonly Part[];
  readonly pieces: Pieces;
}

/** The largest first, too. What tells of managers also needs five of them in the departments that are left. */
function departmentsOf(of: Case, above: Above): Part[] {
  const departments: Part[] = [];
  for (const table of largestFirst(of.departments)) {
    const beside = { ...above, departments };
    departments.push(...partOf(table, of, (cell) => isDepartmentShown(cell, table, of, beside)));
  }
  return departments;
}

interface Beside extends Above {
  readonly departments: readonly Part[];
}

function isDepartmentShown(
  cell: string,
  table: CountedTable,
  of: Case,
  { year, kinds, pieces, departments }: Beside,
): boolean {
  const shown = [...departments.filter((part) => shows(part, cell)), { table }].map((part) =>
    nameOf(part.table),
  );
  return (
    shows(year, cell) &&
    isOfEnoughManagers(cell, of, (department) => department === nameOf(table)) &&
    isOfEnoughManagers(cell, of, (department) => !shown.includes(department)) &&
    of.rule({
      organisation: pieces(cell),
      kinds: splitsOf(kinds, cell),
      departments: [...splitsOf(departments, cell), splitOf(table, cell)],
    })
  );
}

function nameOf({ unit }: CountedTable): string | undefined {
  return unit.of === "department" ? unit.name : undefined;
}

/** It is what the year adds to the other quarters. */
function lastQuarter(of: Case, year: Part, quarters: readonly Part[]): Part[] {
  if (!of.shape.byQuarter) return [];
  const [table, ...more] = of.quarters.filter(
    ({ period }) => !quarters.some((part) => part.table.period === period),
  );
  if (!table || more.length > 0) return [];
  const isAdded = (cell: string) => {
    const [left, ours] = [leftOf(year.table, quarters, cell), splitOf(table, cell)];
    return left.count === ours.count && left.rest === ours.rest;
  };
  const cells = year.cells.filter((cell) => quarters.every((part) => shows(part, cell)));
  return cells.length > 0 && [ALL, ...cells].every(isAdded) ? [{ table, cells }] : [];
}

/** All that are not shown by themselves, and who has none. */
function otherDepartments(year: Part, departments: readonly Part[]): Part[] {
  const cells = year.cells.filter((cell) => departments.every((part) => shows(part, cell)));
  if (departments.length === 0 || cells.length === 0) return [];
  const left = (cell: string) => leftOf(year.table, departments, cell).count;
  const table: CountedTable = {
    unit: { of: "other-departments" },
    period: year.table.period,
    respondents: left(ALL),
    cells: Object.fromEntries(cells.map((cell) => [cell, left(cell)])),
  };
  return [{ table, cells }];
}

function largestFirst(tables: readonly CountedTable[]): CountedTable[] {
  return tables.toSorted((one, other) => other.respondents - one.respondents);
}
