import {
  OWN_FIELDS,
  type OwnField,
  type OwnFieldName,
  type OwnFields,
} from "../../departure/fields.ts";
import type { Language } from "../../departure/model/plan.ts";
import { OWN_FIELD_WORDS } from "../../words/words.ts";

/** The value of one of a departure's own fields, for people; empty if there is none. */
export function ownFieldInWords(source: OwnFields, name: OwnFieldName, language: Language): string {
  const value = source[name] ?? "";
  return (
    choicesOf(name)
      .find((choice) => choice.value === value)
      ?.nameIn(language) ?? value
  );
}

/** One choice: as the API calls it, and as people do. */
export interface ListedValue {
  readonly value: string;
  readonly nameIn: (language: Language) => string;
}

/** The choices of a field, if it has a list. */
export function choicesOf(name: OwnFieldName): readonly ListedValue[] {
  const field: OwnField = OWN_FIELDS[name];
  if (field.value !== "choice") return [];
  return field.choices.map((value) => ({
    value,
    nameIn: (language) => wordsOf(name, language)[value] ?? value,
  }));
}

function wordsOf(name: OwnFieldName, language: Language): Readonly<Record<string, string>> {
  const words = OWN_FIELD_WORDS[language][name];
  return "choices" in words ? words.choices : {};
}
