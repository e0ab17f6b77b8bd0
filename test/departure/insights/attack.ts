import type { Figure, Release } from "../../../lambdas/departure/insights/figures.ts";
import { ANSWERED_SUBJECTS, shapeOf } from "../../../lambdas/departure/insights/subjects.ts";
import { isCountedBefore, type Leaver } from "./leavers.ts";
import { smallestDetermined } from "./solve.ts";

/** A group about which alone something follows from what was published. */
export interface Found {
  readonly subject: string;
  readonly cell: string;
  /** People in the cell, people beside it, or the people of a department with too few managers. */
  readonly of: "in" | "beside" | "managers";
  readonly people: number;
}

/**
 * The smallest groups, of at most `limit` people, about whom alone some sum or difference of figures of all releases is. Knows
 * of everybody when they left, from where and of which kind.
 */
export function groupsDetermined(
  releases: readonly Release[],
  leavers: readonly Leaver[],
  limit: number,
): Found[] {
  return ANSWERED_SUBJECTS.flatMap((subject) => {
    const sets = setsOf(releases, leavers, subject);
    const cells = [...new Set(sets.flatMap(({ figure }) => Object.keys(figure.cells))), ALL];
    return cells.flatMap((cell) => foundOf(cell, subject, { sets, leavers, limit }));
  });
}

/** Figures that say something else than what the people in them answered, as they were counted then. */
export function wrongFigures(
  releases: readonly Release[],
  leavers: readonly Leaver[],
): readonly Figure[] {
  return ANSWERED_SUBJECTS.flatMap((subject) =>
    setsOf(releases, leavers, subject).flatMap(({ figure, people }) => {
      const respondents = [...people].filter((each) => isRespondent(each, subject));
      const numbers = Object.keys(figure.cells).map(
        (cell) => respondents.filter((each) => has(each, subject, cell)).length,
      );
      const isRight =
        figure.respondents === respondents.length &&
        Object.values(figure.cells).every((number, index) => number === numbers[index]);
      return isRight ? [] : [figure];
    }),
  );
}

const ALL = "all";

/** A figure, and who is in it. */
interface Counted {
  readonly figure: Figure;
  readonly people: ReadonlySet<Leaver>;
}

/** Each figure once, with who was counted when it was first published. */
function setsOf(
  releases: readonly Release[],
  leavers: readonly Leaver[],
  subject: string,
): Counted[] {
  const known = new Map<string, Counted>();
  for (const { month, figures } of releases) {
    const counted = leavers.filter((each) => isCountedBefore(month, each));
    for (const figure of figures.filter((each) => each.subject === subject)) {
      const key = JSON.stringify(figure);
      if (known.has(key) || figure.unit.of === "other-departments") continue;
      known.set(key, { figure, people: new Set(counted.filter((each) => isIn(each, figure))) });
    }
  }
  return [...known.values()];
}

function isIn({ kind, department, day }: Leaver, { unit, period }: Figure): boolean {
  const [, quarter] = period.split("-Q");
  if (quarter && Math.ceil(day.month / 3) !== Number(quarter)) return false;
  if (unit.of === "kind") return unit.kind === kind;
  return unit.of !== "department" || unit.name === department;
}

interface Attack {
  readonly sets: readonly Counted[];
  readonly leavers: readonly Leaver[];
  readonly limit: number;
}

function foundOf(cell: string, subject: string, { sets, leavers, limit }: Attack): Found[] {
  const showing = sets.filter(({ figure }) => cell === ALL || cell in figure.cells);
  const groups = [
    ...Map.groupBy(
      leavers.filter((each) => cell === ALL || isRespondent(each, subject)),
      (each) => showing.map(({ people }) => (people.has(each) ? "1" : "0")).join(""),
    ),
  ].filter(([row]) => row.includes("1"));
  const rows = showing.map((_, index) => groups.map(([row]) => Number(row[index])));
  const search = (of: Found["of"], isMeant: (leaver: Leaver) => boolean, most = limit) => {
    const weights = groups.map(([, people]) => people.filter(isMeant).length);
    const people = smallestDetermined({ rows, weights }, most);
    return people === undefined ? [] : [{ subject, cell, of, people }];
  };
  const isInCell = (leaver: Leaver) => has(leaver, subject, cell);
  return [
    ...search("in", isInCell),
    // Beside those who were asked for `response` nobody has to stay hidden.
    ...(cell === ALL && subject === "response" ? [] : search("beside", (each) => !isInCell(each))),
    ...protectedDepartments(cell, subject, leavers).flatMap((all) =>
      search("managers", (each) => !all.has(each), 0),
    ),
  ];
}

function isRespondent({ given }: Leaver, subject: string): boolean {
  if (subject === "response") return true;
  const [option] = given?.[questionOf(subject)] ?? [];
  return option !== undefined && option !== "rather-not";
}

function has(leaver: Leaver, subject: string, cell: string): boolean {
  if (cell === ALL) return isRespondent(leaver, subject);
  if (subject === "response") return isRespondent(leaver, "recommend");
  const chosen = leaver.given?.[questionOf(subject)] ?? [];
  if (subject === "categories") return chosen.some((reason) => CATEGORIES[reason] === cell);
  const options = shapeOf(subject as "recommend").fields[cell] ?? [];
  return chosen.some((option) => options.includes(option));
}

function questionOf(subject: string) {
  return (subject === "categories" ? "reasons" : subject) as "recommend";
}

/** Of the reasons in these tests. */
const CATEGORIES: Readonly<Record<string, string>> = {
  workload: "workload-and-conditions",
  pay: "workload-and-conditions",
  manager: "manager",
  growth: "development",
};

const OF_MANAGERS: Readonly<Record<string, readonly string[]>> = {
  good: ["manager", "manners"],
  categories: ["manager", "behaviour"],
};

/** Who left from departments of which fewer than five managers are known, where the cell tells something of managers. */
function protectedDepartments(
  cell: string,
  subject: string,
  leavers: readonly Leaver[],
): ReadonlySet<Leaver>[] {
  if (!OF_MANAGERS[subject]?.includes(cell)) return [];
  const departments = Map.groupBy(leavers, ({ department }) => department);
  return [...departments.values()]
    .filter((all) => all[0]?.department !== undefined)
    .filter((all) => new Set(all.map(({ manager }) => manager)).size < 5)
    .map((all) => new Set(all));
}
