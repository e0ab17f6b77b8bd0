import { LANGUAGES, type Language, type Plan } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { columnName, listedValues, REQUIRED_COLUMNS } from "../../use-cases/import-file/columns.ts";
import { FIELD_NAMES, type FieldName } from "../../words/field-names.ts";
import { languageName } from "../../words/language-name.ts";
import { IMPORT_WORDS } from "../../words/words.ts";
import { table } from "../parts/table.html.ts";

/** Every column: its name, whether it is required, its allowed values. */
export function columnsTable(language: Language, plan: Plan): Markup {
  const words = IMPORT_WORDS[language].columns;
  const rows = FIELD_NAMES.map((field) => [
    columnName(field, language),
    REQUIRED_COLUMNS.includes(field) ? words.needed : words.notNeeded,
    allowedIn(field, language, plan),
    words.examples[field] || stepsOf(plan, language)[0],
  ]);
  return html`<section><h2>${words.title}</h2>
<p>${words.intro(otherLanguages(language))}</p>
${table({ caption: words.title, columns: words.headings, rows })}</section>`;
}

/** The other languages whose column names are accepted. */
function otherLanguages(language: Language): string {
  const others = LANGUAGES.filter((each) => each !== language);
  const names = others.map((each) => languageName(each, language));
  return new Intl.ListFormat(language, { type: "disjunction" }).format(names);
}

function allowedIn(field: FieldName, language: Language, plan: Plan): string {
  const words = IMPORT_WORDS[language].columns;
  const choices = choicesOf(field, language, plan).join(", ");
  const steps = field === "extraSteps" ? stepsOf(plan, language).join("; ") : "";
  const listed = choices ? words.oneOf(choices) : steps ? words.someOf(steps) : "";
  return `${listed} ${words.allowed[field]}`.trim();
}

function choicesOf(field: FieldName, language: Language, plan: Plan): readonly string[] {
  const { languages } = plan.settings;
  return listedValues(field)
    .filter(({ value }) => !field.endsWith("language") || languages.some((each) => each === value))
    .map(({ nameIn }) => nameIn(language));
}

/** The steps that can be added. */
function stepsOf({ steps, titles }: Plan, language: Language): string[] {
  return steps
    .filter(({ tickableFor }) => tickableFor.length > 0)
    .map(({ id }) => titles[language][id] ?? id);
}
