import type { Language } from "../departure/model/plan.ts";
import { FIELD_MISTAKE_WORDS, VALUE_WORDS } from "../words/words.ts";

interface FieldFacts {
  readonly given: string;
  readonly allowed: string;
  /** Sentences instead of the API's. */
  readonly own?: Readonly<Record<string, string>>;
}

/** A field's error message, with the given and allowed values. */
export function fieldMessage(
  language: Language,
  code: string,
  { given, allowed, own }: FieldFacts,
): string {
  const sentences: Readonly<Record<string, string>> = { ...FIELD_MISTAKE_WORDS[language], ...own };
  const types: Readonly<Record<string, string>> = VALUE_WORDS[language].types;
  const sentence = sentences[code] ?? FIELD_MISTAKE_WORDS[language].invalid;
  return sentence
    .replaceAll("{given}", () => given)
    .replaceAll("{allowed}", () => types[allowed] ?? allowed);
}
