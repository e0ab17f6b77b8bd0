import type { Temporal } from "temporal-polyfill";
import type { Submission } from "../../departure/changes/submit.ts";
import type { ImportHead, ImportRow } from "../../departure/model/imports.ts";
import { LANGUAGES, type Plan } from "../../departure/model/plan.ts";
import { nameForm } from "../../departure/people/name-form.ts";
import { excerpt } from "../../http/excerpt.ts";
import { fieldMessage } from "../../http/field-words.ts";
import { type FieldProblem, Problem } from "../../http/problem.ts";
import type { FieldName } from "../../words/field-names.ts";
import { IMPORT_FILE_WORDS } from "../../words/words.ts";
import { problemsForPerson } from "../describe/for-person.ts";
import { readSubmission } from "../requests/read-submission.ts";
import { columnName, fieldNamed, fieldsOf, listedValues, plain } from "./columns.ts";
import { PROBLEMS_TOLD } from "./limits.ts";
import { readDate } from "./read-date.ts";
import { hasSomething } from "./read-rows.ts";

export interface RowFacts extends Pick<ImportHead, "columns" | "fields" | "language"> {
  readonly plan: Plan;
  /** The upload's day, which is the default announcement. */
  readonly today: Temporal.PlainDate;
}

export type ReadRow =
  | { readonly submission: Submission }
  /** One sentence each, with the column name of the file. */
  | { readonly problems: readonly string[] };

/** Reads a row as a form would be read. A problem from before stays. */
export function readRow(row: Pick<ImportRow, "cells" | "problems">, facts: RowFacts): ReadRow {
  if (row.problems.length > 0) return { problems: row.problems };
  const fields = fieldsIn(row.cells, facts);
  const noDays = [...fields].flatMap(([field, cell]) => noDay(field, cell, facts));
  const read = readFields(fields, facts);
  const toldFields = noDays.map(({ field }) => field);
  const problems = inOrder(
    [...noDays, ...read.problems.filter(({ field }) => !toldFields.includes(field))],
    facts,
  );
  if (read.submission && problems.length === 0) return { submission: read.submission };
  const told = problems.slice(0, PROBLEMS_TOLD).map((problem) => inWords(problem, fields, facts));
  const more = problems.length - told.length;
  return { problems: more > 0 ? [...told, IMPORT_FILE_WORDS[facts.language].more(more)] : told };
}

/** In column order; problems without a column come first. */
function inOrder(problems: readonly FieldProblem[], facts: RowFacts): FieldProblem[] {
  const fields: readonly (string | undefined)[] = fieldsOf(facts);
  return problems.toSorted((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field));
}

type Fields = ReadonlyMap<FieldName, string>;

/** The cells that have a value. */
function fieldsIn(cells: readonly string[], { today, ...file }: RowFacts): Fields {
  const filled = fieldsOf(file).flatMap((field, index): [FieldName, string][] => {
    const cell = field ? textIn(field, cells[index] ?? "") : "";
    return field && cell ? [[field, cell]] : [];
  });
  return new Map([["announced", today.toString()], ...filled]);
}

const DATES: readonly string[] = ["announced", "lastDay", "endOfEmployment"] satisfies FieldName[];

/** Dates and choices without invisible characters; names are normalised later, and steps may be one per line. */
function textIn(field: FieldName, cell: string): string {
  return hasSomething(cell) ? (isDate(field) ? nameForm(cell) : cell.trim()) : "";
}

function isDate(field: FieldName): boolean {
  return DATES.includes(field);
}

function noDay(field: FieldName, cell: string, { language }: RowFacts): FieldProblem[] {
  if (!isDate(field)) return [];
  const read = readDate(cell);
  if (!("problem" in read)) return [];
  const message = IMPORT_FILE_WORDS[language].days[read.problem](excerpt(cell));
  return [{ field, code: read.problem, message }];
}

function readFields(fields: Fields, { plan, today, language }: RowFacts) {
  const form = new URLSearchParams();
  for (const [field, cell] of fields)
    for (const value of valuesOf(field, cell, plan)) form.append(field, value);
  try {
    return { submission: readSubmission({ form }, { plan, today, language }), problems: [] };
  } catch (error) {
    if (error instanceof Problem && error.code === "invalid-fields")
      return { problems: problemsForPerson(error, language) };
    throw error;
  }
}

/** As the API expects them. */
function valuesOf(field: FieldName, cell: string, plan: Plan): readonly string[] {
  if (field === "extraSteps") return stepsIn(cell, plan);
  if (isDate(field)) {
    const read = readDate(cell);
    return ["value" in read ? read.value : cell];
  }
  const listed = listedValues(field).find(({ value, nameIn }) =>
    [value, ...LANGUAGES.map(nameIn)].some((name) => plain(name) === plain(cell)),
  );
  return [listed?.value ?? cell];
}

/** Steps by id or title, separated by commas or semicolons. */
function stepsIn(cell: string, { steps, titles }: Plan): string[] {
  const stepNamed = (name: string) =>
    steps.find(({ id }) =>
      [id, ...LANGUAGES.map((language) => titles[language][id] ?? id)].some(
        (each) => plain(each) === plain(name),
      ),
    )?.id;
  const whole = stepNamed(cell);
  if (whole) return [whole];
  return cell
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => stepNamed(name) ?? name);
}

function inWords({ field, code, message }: FieldProblem, fields: Fields, facts: RowFacts): string {
  const { columns, language } = facts;
  const fieldNames: readonly (string | undefined)[] = fieldsOf(facts);
  const column = columns[fieldNames.indexOf(field)];
  const name = column ?? (isField(field) ? columnName(field, language) : field);
  if (!name) return message;
  const said = code === "one-of" ? notListed(field as FieldName, fields, facts) : message;
  return IMPORT_FILE_WORDS[language].inColumn(excerpt(name), said);
}

/** The choices, in the words people choose from. */
function notListed(field: FieldName, fields: Fields, { language, plan }: RowFacts): string {
  const given = excerpt(fields.get(field) ?? "");
  const offered = ({ value }: { value: string }) =>
    !field.endsWith("language") || plan.settings.languages.some((each) => each === value);
  const allowed = listedValues(field)
    .filter(offered)
    .map(({ nameIn }) => nameIn(language))
    .join(", ");
  return fieldMessage(language, "one-of", { given, allowed });
}

function isField(field: string): field is FieldName {
  return fieldNamed(field) !== undefined;
}
