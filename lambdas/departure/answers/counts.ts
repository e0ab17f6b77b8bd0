import type { Temporal } from "temporal-polyfill";
import type { Kind } from "../model/plan.ts";
import type { SectorCategory } from "../model/sector.ts";
import type { Answers, Question } from "./answers.ts";
import { type LeavingReason, questionsFor, RATHER_NOT } from "./questions.ts";

/** The category of each reason in the national survey of leavers in care. */
export const SECTOR_CATEGORIES: Readonly<Record<LeavingReason, SectorCategory | undefined>> = {
  content: "content",
  schedule: "planning",
  workload: "workload-and-conditions",
  say: "say",
  clients: "client",
  manager: "manager",
  team: "teamwork",
  behaviour: "behaviour",
  growth: "development",
  pay: "workload-and-conditions",
  travel: "private-situation",
  private: "private-situation",
  other: undefined,
};

/** What is known of the departure when its questions close. */
export interface CountFacts {
  readonly kind: Kind;
  readonly department?: string;
  /** The day on which the questions close. */
  readonly day: Temporal.PlainDate;
}

/** Nothing of who answered, or when. */
export type Counted = Pick<Answers, "occasion" | "given" | "words">;

/** One more in a field of a counter. */
export interface Increment {
  readonly counter: string;
  readonly field: string;
}

/** How many answered a question with something other than *rather not*, or answered at all. */
export const RESPONDENTS = "respondents";

/**
 * What answers add to the figures: one counter for each question and each unit with its period, so that no two questions
 * can be joined. Of the reasons, each counts by its key and once by its category in the sector's survey.
 */
export function countsOf({ occasion, given, words }: Counted, facts: CountFacts): Increment[] {
  const asked = questionsFor(facts.kind, occasion).map(({ question }) => question);
  const rows = asked.flatMap((question) => fieldsOf(question, given[question] ?? []));
  if (rows.length === 0 && !words) return [];
  return unitsOf(facts).flatMap((unit) =>
    [{ subject: RESPONDENTS, field: RESPONDENTS }, ...rows].map(({ subject, field }) => ({
      counter: `${occasion}.${subject}.${unit}`,
      field,
    })),
  );
}

interface Row {
  readonly subject: string;
  readonly field: string;
}

function fieldsOf(question: Question, options: readonly string[]): Row[] {
  if (options.length === 0) return [];
  const rows = options.map((field) => ({ subject: question, field }));
  if (options.includes(RATHER_NOT)) return rows;
  const all = [...rows, { subject: question, field: RESPONDENTS }];
  return question === "reasons" ? [...all, ...categoriesOf(options)] : all;
}

/** Two reasons of one category are one person's. */
function categoriesOf(options: readonly string[]): Row[] {
  const categories = options
    .map((option) => SECTOR_CATEGORIES[option as LeavingReason])
    .filter((category) => category !== undefined);
  const subject = "categories";
  return [RESPONDENTS, ...new Set(categories)].map((field) => ({ subject, field }));
}

/** What a counter can be about beside its period. */
const DIMENSIONS = ["organisation", "department", "kind"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The units with their period, as the names of counters end. Never two dimensions beside the period. */
export function unitsOf(
  { kind, department, day }: CountFacts,
  dimensions: readonly Dimension[] = DIMENSIONS,
): string[] {
  const { year, month } = day;
  const units: Readonly<Record<Dimension, string | undefined>> = {
    organisation: `organisation.${year}-Q${Math.ceil(month / 3)}`,
    department: department && `department.${year}.${department}`,
    kind: `kind.${year}.${kind}`,
  };
  return dimensions.flatMap((dimension) => units[dimension] || []);
}
