import { OCCASIONS, type Occasion } from "../answers/answers.ts";
import { RESPONDENTS } from "../answers/counts.ts";
import type { Kind } from "../model/plan.ts";
import type { Counter, Period, Subject, Unit } from "./figures.ts";
import type { Split } from "./is-safe.ts";
import { ANSWERED_SUBJECTS, type Shape, shapeOf } from "./subjects.ts";

/** What was counted of a subject in a unit and a period. */
export interface CountedTable {
  readonly unit: Unit;
  readonly period: Period;
  /** As in a figure. */
  readonly respondents: number;
  /** Of a question: how many were asked, where that is counted. */
  readonly asked?: number | undefined;
  /** Of `response`: how many left, asked or not. */
  readonly left?: number | undefined;
  readonly cells: Readonly<Record<string, number>>;
}

/** All tables of a subject in a year: its people are the same in each of the three. */
export interface SubjectYear {
  readonly occasion: Occasion;
  readonly subject: Subject;
  readonly year: number;
  readonly shape: Shape;
  /** Those in which anything was counted. */
  readonly quarters: readonly CountedTable[];
  /** Of a question: how many were asked in the whole year. */
  readonly asked?: number | undefined;
  readonly kinds: readonly CountedTable[];
  readonly departments: readonly CountedTable[];
}

export function subjectYearsIn(counters: readonly Counter[]): SubjectYear[] {
  const counted = counters.flatMap(({ name, fields }) => {
    const place = placeIn(name);
    return place ? [{ ...place, fields }] : [];
  });
  const all: AllCounted = {
    fieldsAt: new Map(counted.map((each) => [keyOf(each), each.fields])),
    tallied: new Set(counted.filter(({ subject }) => subject === "response").map(yearOf)),
  };
  const shown = counted.filter(({ subject }) => isShown(subject));
  const groups = Map.groupBy(shown, (each) => `${each.subject} ${yearOf(each)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const shape = shapeOf(first.subject as Subject);
    const tablesOf = (of: Unit["of"]) =>
      group
        .filter(({ unit }) => unit.of === of)
        .map((each) => tableOf(each, shape, all))
        .toSorted((one, other) => one.period.localeCompare(other.period));
    return {
      occasion: first.occasion,
      subject: first.subject as Subject,
      year: first.year,
      shape,
      quarters: tablesOf("organisation"),
      kinds: tablesOf("kind"),
      departments: tablesOf("department"),
      ...askedIn(first, counted),
    };
  });
}

function askedIn(of: Place, counted: readonly Counted[]): Pick<SubjectYear, "asked"> {
  const response = counted.filter((each) => each.subject === "response");
  const ours = response.filter(
    ({ unit, ...each }) => unit.of === "organisation" && isSame(each, of),
  );
  if (ours.length === 0) return {};
  return { asked: total(ours.map(({ fields }) => fields.asked ?? 0)) };
}

function isSame(one: Pick<Place, "occasion" | "year">, other: Place): boolean {
  return one.occasion === other.occasion && one.year === other.year;
}

/** The organisation's year. */
export function wholeOf({ quarters, year, asked, subject }: SubjectYear): CountedTable {
  const names = new Set(quarters.flatMap(({ cells }) => Object.keys(cells)));
  const sum = (numberOf: (table: CountedTable) => number | undefined) =>
    total(quarters.map((table) => numberOf(table) ?? 0));
  return {
    unit: { of: "organisation" },
    period: String(year),
    respondents: sum(({ respondents }) => respondents),
    ...(subject === "response" ? { left: sum(({ left }) => left) } : { asked }),
    cells: Object.fromEntries([...names].map((name) => [name, sum(({ cells }) => cells[name])])),
  };
}

/** Stands for all respondents, among the cells of a table. */
export const ALL = "all respondents";

/**
 * A cell and who is beside it: beside the respondents those who were asked and didn't answer, beside those who were not asked all
 * others who left. Where it isn't counted, the cell counts twice.
 */
export function splitOf(table: Omit<CountedTable, "unit" | "period">, cell: string): Split {
  const { respondents, asked, left, cells } = table;
  if (cell === ALL) return { count: respondents, rest: (asked ?? 2 * respondents) - respondents };
  const count = cells[cell] ?? 0;
  const all = cell.startsWith(NOT_ASKED) ? (left ?? 2 * count) : respondents;
  return { count, rest: all - count };
}

const NOT_ASKED = "not-asked-";
const STEP_SUBJECTS = ["on-time", "helped"];

interface Place {
  readonly occasion: Occasion;
  readonly subject: string;
  readonly unit: Unit;
  readonly period: Period;
  readonly year: number;
}

interface Counted extends Place {
  readonly fields: Counter["fields"];
}

function isShown(subject: string): boolean {
  const [name = ""] = subject.split(".");
  return STEP_SUBJECTS.includes(name) || (ANSWERED_SUBJECTS as string[]).includes(subject);
}

/** What a counter is about, by its name. Only a department may hold dots. */
function placeIn(name: string): Place | undefined {
  const [occasion = "", ...parts] = name.split(".");
  const words = STEP_SUBJECTS.includes(parts[0] ?? "") ? 2 : 1;
  const [of, period = "", ...rest] = parts.slice(words);
  const unit = unitOf(of, rest.join("."));
  if (!unit || !(OCCASIONS as readonly string[]).includes(occasion)) return undefined;
  const subject = parts.slice(0, words).join(".");
  const year = Number(period.slice(0, 4));
  return { occasion: occasion as Occasion, subject, unit, period, year };
}

function unitOf(of: string | undefined, name: string): Unit | undefined {
  if (of === "organisation") return { of };
  if (of === "department") return { of, name };
  return of === "kind" ? { of, kind: name as Kind } : undefined;
}

function keyOf({ occasion, subject, unit, period }: Omit<Place, "year">): string {
  return JSON.stringify([occasion, subject, unit, period]);
}

function yearOf({ occasion, year }: Place): string {
  return `${occasion} ${year}`;
}

interface AllCounted {
  readonly fieldsAt: ReadonlyMap<string, Counter["fields"]>;
  /** The years of which it is counted who was asked. */
  readonly tallied: ReadonlySet<string>;
}

function tableOf(counted: Counted, shape: Shape, { fieldsAt, tallied }: AllCounted): CountedTable {
  const { unit, period, subject, fields } = counted;
  const cells = Object.fromEntries(
    Object.entries(shape.fields).map(([cell, of]) => [
      cell,
      total(of.map((it) => fields[it] ?? 0)),
    ]),
  );
  const at = (other: string) => fieldsAt.get(keyOf({ ...counted, subject: other }));
  if (subject === "response") {
    // Who answered the first question, which every kind has: beside all who answered, a difference would be those who skipped it.
    const answered = at("recommend")?.[RESPONDENTS] ?? 0;
    const left = total(Object.values(fields));
    return { unit, period, respondents: fields.asked ?? 0, left, cells: { ...cells, answered } };
  }
  if (shape.ofManagers === "all")
    return { unit, period, respondents: total(Object.values(cells)), cells };
  const respondents = fields[RESPONDENTS] ?? 0;
  const asked = tallied.has(yearOf(counted)) ? { asked: at("response")?.asked ?? 0 } : {};
  return { unit, period, respondents, ...asked, cells };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
