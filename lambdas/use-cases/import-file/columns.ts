import { isOwnField } from "../../departure/fields.ts";
import { KINDS, LANGUAGES, type Language } from "../../departure/model/plan.ts";
import { FIELD_NAMES, type FieldName } from "../../words/field-names.ts";
import { languageName } from "../../words/language-name.ts";
import type { FormField } from "../../words/nl/new-departure.ts";
import { FORM_WORDS, IMPORT_FILE_WORDS } from "../../words/words.ts";
import { choicesOf, type ListedValue } from "../describe/own-field-in-words.ts";

/** The columns that a file cannot do without. */
export const REQUIRED_COLUMNS: readonly FieldName[] = [
  "employee.name",
  "lastDay",
  "manager.name",
  "manager.address",
];

/** What the column of a field is called: what the form calls the field, where it stands on its own. */
export function columnName(field: FieldName, language: Language): string {
  const { label, full = label }: FormField = FORM_WORDS[language].fields[field];
  return full;
}

/** The field of a column, by its name in any language or in the API; capitals, accents, spaces and marks do not matter. */
export function fieldOf(column: string): FieldName | undefined {
  return BY_NAME.get(plain(column));
}

/** The column of the reasons in rows that we handed back, in any language: it need not be taken out. */
export function isProblemColumn(column: string): boolean {
  const names = LANGUAGES.map((language) => IMPORT_FILE_WORDS[language].problemColumn);
  return names.some((name) => plain(name) === plain(column));
}

/** What a field may hold, where that is one of a list. */
export function listedValues(field: FieldName): readonly ListedValue[] {
  if (field === "kind") {
    return KINDS.map((value) => ({
      value,
      nameIn: (language) => FORM_WORDS[language].kinds[value].name,
    }));
  }
  if (field.endsWith("language")) {
    return LANGUAGES.map((value) => ({
      value,
      nameIn: (language) => languageName(value, language),
    }));
  }
  return isOwnField(field) ? choicesOf(field) : [];
}

/** A word without what people type differently: capitals, accents, spaces and marks. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const BY_NAME = new Map<string, FieldName>(
  FIELD_NAMES.flatMap((field) =>
    [field, ...LANGUAGES.map((language) => columnName(field, language))].map(
      (name) => [plain(name), field] as const,
    ),
  ),
);
