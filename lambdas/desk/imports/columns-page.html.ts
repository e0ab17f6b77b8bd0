import { type ImportHead, LEFT_OUT } from "../../departure/model/imports.ts";
import type { Language } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { excerpt } from "../../http/excerpt.ts";
import { html, type Markup } from "../../http/markup.ts";
import { columnName, fieldOf, REQUIRED_COLUMNS } from "../../use-cases/import-file/columns.ts";
import { ownColumns } from "../../use-cases/imports/chosen-columns.ts";
import { FIELD_NAMES } from "../../words/field-names.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { choiceField, errorSummary, type FormProblem } from "../parts/field.html.ts";
import { heading } from "../parts/heading.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { dropForm } from "./import-parts.html.ts";
import { columnsPath } from "./routes.ts";

/** An import with its columns as they are known now. */
export type FileHead = ImportHead & Required<Pick<ImportHead, "fields">>;

export interface ColumnsShown {
  readonly file: FileHead;
  /** Cells of a column to recognise it by. */
  readonly cells: (index: number) => readonly string[];
  readonly problems: readonly FormProblem[];
}

/** The columns whose names we don't know: what stands in each, and what it is. */
export function columnsPage(shown: ColumnsShown, request: SignedInRequest): Markup {
  const { file, problems } = shown;
  const { language } = request;
  const { asking } = IMPORT_WORDS[language];
  const own = ownColumns(file);
  const known = file.columns.filter(fieldOf).map(excerpt);
  const fields = html`${own.map((index) => columnChoice(index, shown, language))}`;
  return html`${heading(asking.title, { intro: asking.intro(own.length) })}
${errorSummary(asking.problems, problems, fields)}
<section>${known.length > 0 ? html`<p>${asking.known(known)}</p>` : ""}
${postForm(request, columnsPath(file.id), html`${fields}<p>${asking.remembered}</p>${button(asking.button)}`, { noValidate: true })}</section>
<section><h2>${IMPORT_WORDS[language].finished.tidy}</h2>
${dropForm(request, file.id)}</section>`;
}

/** The name of a column's field in the form. */
export function columnField(index: number): string {
  return `column-${index}`;
}

/** Longer cells say no more. */
const SAMPLE_LIMIT = 40;

function columnChoice(
  index: number,
  { file, cells, problems }: ColumnsShown,
  language: Language,
): Markup {
  const { asking } = IMPORT_WORDS[language];
  const name = file.columns[index] ?? "";
  const samples = cells(index).map((cell) => isolated(cell.slice(0, SAMPLE_LIMIT).toWellFormed()));
  return choiceField({
    name: columnField(index),
    label: name ? asking.column(excerpt(name)) : asking.nameless(index + 1),
    hint: samples.length > 0 ? asking.sample(samples) : asking.empty,
    value: file.fields[index] ?? LEFT_OUT,
    choices: choicesIn(language),
    problems,
  });
}

function choicesIn(language: Language) {
  const { asking } = IMPORT_WORDS[language];
  const fields = FIELD_NAMES.map((field) => {
    const name = columnName(field, language);
    return { value: field, label: REQUIRED_COLUMNS.includes(field) ? asking.needed(name) : name };
  });
  return [{ value: LEFT_OUT, label: asking.leaveOut }, ...fields];
}
