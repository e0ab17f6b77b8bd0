import { isOwnField } from "../../departure/fields.ts";
import type { ImportHead } from "../../departure/model/imports.ts";
import { KINDS, LANGUAGES, type Language } from "../../departure/model/plan.ts";
import { FIELD_NAMES, type FieldName } from "../../words/field-names.ts";
import { languageName } from "../../words/language-name.ts";
import type { FormField } from "../../words/nl/new-departure.ts";
import { FORM_WORDS, IMPORT_FILE_WORDS } from "../../words/words.ts";
import { choicesOf, type ListedValue } from "../describe/own-field-in-words.ts";

/** Required columns. */
export const REQUIRED_COLUMNS: readonly FieldName[] = [
  "employee.name",
  "lastDay",
  "manager.name",
  "manager.address",
];

/** A field's column name: its form label, if that is clear by itself. */
export function columnName(field: FieldName, language: Language): string {
  const { label, full = label }: FormField = FORM_WORDS[language].fields[field];
  return full;
}

/** The field for a column name, in any language or as in the API; ignores case, accents, spaces and punctuation. */
export function fieldOf(column: string): FieldName | undefined {
  return BY_NAME.get(plain(column));
}

/** What each column of an import is; undefined for one that is left out or still asked about. */
export function fieldsOf({
  columns,
  fields,
}: Pick<ImportHead, "columns" | "fields">): (FieldName | undefined)[] {
  return columns.map((column, index) => (fields ? fieldNamed(fields[index]) : fieldOf(column)));
}

/** The field with that name in the API. */
export function fieldNamed(name: string | undefined): FieldName | undefined {
  return FIELD_NAMES.find((field) => field === name);
}

/** The required columns that none of these is. */
export function missingFrom(fields: readonly (string | undefined)[]): readonly FieldName[] {
  return REQUIRED_COLUMNS.filter((field) => !fields.includes(field));
}

/** The column of reasons in files of refused rows, in any language, which is ignored. */
export function isProblemColumn(column: string): boolean {
  const names = LANGUAGES.map((language) => IMPORT_FILE_WORDS[language].problemColumn);
  return names.some((name) => plain(name) === plain(column));
}

/** A field's choices, if it has a list. */
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

/** A word without the differences in how people type it: case, accents, spaces and punctuation. */
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
