import type { Departure } from "../core/departure.ts";
import type { Language } from "../core/plan.ts";
import type { Circumstances } from "../core/submit.ts";
import { invalid } from "../web/fields.ts";
import type { Mistake } from "../web/mistake.ts";
import { CHANGE_FIELD_WORDS } from "./field-words.ts";

/** Under which circumstances somebody asks for a change, and in which language. */
export interface Asked {
  readonly circumstances: Circumstances;
  readonly language: Language;
}

export type Rule = (departure: Departure) => Departure;

/** Nothing when there is no mistake, else the problem that names them all. */
export function refuseMistakes(mistakes: readonly Mistake[], { language }: Asked): void {
  if (mistakes.length > 0) throw invalid(mistakes, language, CHANGE_FIELD_WORDS);
}

/** What was sent, where every field is right. */
export function rightly<T>(
  { value, mistakes }: { readonly value?: T; readonly mistakes: readonly Mistake[] },
  asked: Asked,
): T {
  refuseMistakes(mistakes, asked);
  return value as T;
}
