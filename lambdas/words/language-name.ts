import type { Language } from "../departure/model/plan.ts";

/** What a language is called in another, or in itself: `Nederlands`, `Dutch`. */
export function languageName(language: Language, inLanguage: Language): string {
  return new Intl.DisplayNames([inLanguage], { type: "language" }).of(language) ?? language;
}
