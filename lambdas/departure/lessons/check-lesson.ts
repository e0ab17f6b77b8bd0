import type { Temporal } from "temporal-polyfill";
import type { LessonText } from "../model/lesson-ports.ts";
import type { Language } from "../model/plan.ts";
import { nameForm } from "../people/name-form.ts";
import { monthOf } from "./gather-lines.ts";
import { type KnownNames, namesIn } from "./names-in.ts";

/** The most characters of a half. */
const HALF_LIMIT = 140;
/** The fewest people whom a lesson is from. */
const PEOPLE_AT_LEAST = 5;
/** Whole months between the month in which the newest of it was read and the one in which it is published. */
const MONTHS_BETWEEN = 3;
/** The most that are published at once. */
export const LESSONS_AT_MOST = 50;

/** The newest of it was read longer ago than the months that can be chosen. */
export const LONG_AGO = "earlier";

export type Half = keyof LessonText;

/** A lesson as it was typed. */
export interface TypedLesson {
  readonly texts: Readonly<Partial<Record<Language, LessonText>>>;
  /** As it is called in departures; empty for the whole organisation. */
  readonly department: string;
  /** From how many people. */
  readonly people: string;
  /** The month in which the newest of it was read, `2027-05`, or `LONG_AGO`. */
  readonly read: string;
  /** Confirmed that nobody is recognisable. */
  readonly isNobody: boolean;
  /** Words that were found and are confirmed to be no names. */
  readonly noNames: readonly string[];
}

/** Where a problem is. */
export type LessonField =
  | `${Half}.${Language}`
  | "department"
  | "people"
  | "read"
  | "nobody"
  | "names"
  | "all";

export type LessonProblem =
  | {
      readonly field: LessonField;
      readonly what: "missing" | "not-a-number" | "too-few" | "too-many";
    }
  | { readonly field: LessonField; readonly what: "too-long"; readonly length: number }
  /** From this month on it may be published. */
  | {
      readonly field: LessonField;
      readonly what: "too-young";
      readonly from: Temporal.PlainYearMonth;
    }
  /** These words may be names, which is asked. */
  | { readonly field: "names"; readonly what: "names"; readonly found: readonly string[] };

export interface LessonFacts {
  readonly now: Temporal.Instant;
  /** The languages that it must be written in. */
  readonly languages: readonly Language[];
  readonly departments: readonly string[];
  readonly known: KnownNames;
  /** How many are published. */
  readonly published: number;
}

/** Every reason why a typed lesson can't be published; none if it can. */
export function checkLesson(typed: TypedLesson, facts: LessonFacts): LessonProblem[] {
  return [
    ...facts.languages.flatMap((language) => problemsIn(typed, language)),
    ...departmentProblems(typed, facts),
    ...peopleProblems(typed.people),
    ...ageProblems(typed.read, facts),
    ...nameProblems(typed, facts),
    ...(typed.isNobody ? [] : [{ field: "nobody", what: "missing" } as const]),
    ...(facts.published < LESSONS_AT_MOST ? [] : [{ field: "all", what: "too-many" } as const]),
  ];
}

/** A half as it is kept: one line, without characters that nobody sees, ending as a sentence. */
export function halfForm(text: string): string {
  const line = nameForm(text);
  return line === "" || /[.!?…]["”’)]*$/u.test(line) ? line : `${line}.`;
}

function problemsIn({ texts }: TypedLesson, language: Language): LessonProblem[] {
  return (["said", "done"] as const).flatMap((half): LessonProblem[] => {
    const field = `${half}.${language}` as const;
    const length = [...halfForm(texts[language]?.[half] ?? "")].length;
    if (length === 0) return [{ field, what: "missing" }];
    return length > HALF_LIMIT ? [{ field, what: "too-long", length }] : [];
  });
}

/** One that has gone meanwhile has to be chosen anew. */
function departmentProblems(
  { department }: TypedLesson,
  { departments }: LessonFacts,
): LessonProblem[] {
  const isKnown = department === "" || departments.includes(department);
  return isKnown ? [] : [{ field: "department", what: "missing" }];
}

function peopleProblems(people: string): LessonProblem[] {
  const field = "people";
  if (people.trim() === "") return [{ field, what: "missing" }];
  if (!/^\d{1,6}$/.test(people.trim())) return [{ field, what: "not-a-number" }];
  return Number(people) < PEOPLE_AT_LEAST ? [{ field, what: "too-few" }] : [];
}

function ageProblems(read: string, { now }: LessonFacts): LessonProblem[] {
  const field = "read";
  if (read === LONG_AGO) return [];
  const month = monthsToChoose(now).find((each) => each.toString() === read);
  if (!month) return [{ field, what: "missing" }];
  const from = month.add({ months: MONTHS_BETWEEN + 1 });
  const isOld = from.since(monthOf(now)).sign <= 0;
  return isOld ? [] : [{ field, what: "too-young", from }];
}

/** The months in which the newest of it may have been read, the latest first. */
export function monthsToChoose(now: Temporal.Instant): Temporal.PlainYearMonth[] {
  return Array.from({ length: 12 }, (_, ago) => monthOf(now).subtract({ months: ago }));
}

/** The words in it that may be names and are not confirmed to be none, in the order of the text. */
function nameProblems({ texts, noNames }: TypedLesson, { known }: LessonFacts): LessonProblem[] {
  const halves = Object.values(texts).flatMap(({ said, done }) => [said, done]);
  const names = new Set(halves.flatMap((half) => namesIn(half, known)));
  const found = [...names].filter((name) => !noNames.includes(name));
  return found.length > 0 ? [{ field: "names", what: "names", found }] : [];
}
