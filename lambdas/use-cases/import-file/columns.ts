import { LEAVING_REASONS } from "../../departure/model/departure.ts";
import { KINDS, LANGUAGES, type Language } from "../../departure/model/plan.ts";
import { FIELD_NAMES, type FieldName } from "../../words/field-names.ts";
import type { FormField } from "../../words/nl/new-departure.ts";
import { FORM_WORDS } from "../../words/words.ts";

/** The columns that a file cannot do without. */
export const REQUIRED_COLUMNS: readonly FieldName[] = [
  "employee.name",
  "lastDay",
  "manager.name",
  "manager.address",
];

/** The last column of the rows that we hand back: why. Whoever hands them in again need not take it out. */
export const PROBLEM_COLUMN: Readonly<Record<Language, string>> = {
  nl: "Wat er niet klopt",
  en: "What is wrong",
};

/** What the column of a field is called: what the form calls the field, where it stands on its own. */
export function columnName(field: FieldName, language: Language): string {
  const { label, full = label }: FormField = FORM_WORDS[language].fields[field];
  return full;
}

/** The field of a column, by its name in either language or in the API; capitals, accents, spaces and marks do not matter. */
export function fieldOf(column: string): FieldName | undefined {
  return BY_NAME.get(plain(column));
}

export function isProblemColumn(column: string): boolean {
  return Object.values(PROBLEM_COLUMN).some((name) => plain(name) === plain(column));
}

/** One of a list: as the API calls it, and as people do. */
export interface ListedValue {
  readonly value: string;
  readonly names: Readonly<Record<Language, string>>;
}

/** What a field may hold, where that is one of a list. */
export function listedValues(field: FieldName): readonly ListedValue[] {
  if (field === "kind") return KINDS.map((value) => listed(value, (nl) => nl.kinds[value].name));
  if (field === "reason")
    return LEAVING_REASONS.map((value) => listed(value, (words) => words.reasons[value]));
  if (field.endsWith("language"))
    return LANGUAGES.map((value) => listed(value, (words) => words.languages[value]));
  return [];
}

/** A word without what people type differently: capitals, accents, spaces and marks. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function listed(value: string, name: (words: (typeof FORM_WORDS)[Language]) => string) {
  return { value, names: { nl: name(FORM_WORDS.nl), en: name(FORM_WORDS.en) } };
}

const BY_NAME = new Map<string, FieldName>(
  FIELD_NAMES.flatMap((field) =>
    [field, ...LANGUAGES.map((language) => columnName(field, language))].map(
      (name) => [plain(name), field] as const,
    ),
  ),
);
