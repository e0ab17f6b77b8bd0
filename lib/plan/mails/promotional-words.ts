import type { Language } from "../../../lambdas/departure/model/plan.ts";
import { MAIL_WORDS } from "../../../lambdas/words/words.ts";
import type { TagProblem } from "./tags.ts";

/** Advertising language in a text. */
export function findPromotion(text: string, language: Language): TagProblem[] {
  const words = new RegExp(
    `(?<![\\p{L}\\d])(?:${MAIL_WORDS[language].promotional.join("|")})(?![\\p{L}\\d])`,
    "giu",
  );
  return [...text.matchAll(words)].map(({ 0: found, index }) => ({
    offset: index,
    message: `given "${found}"; allowed: no promotional wording, which needs consent beforehand`,
  }));
}
