import type { Language } from "../../../lambdas/departure/model/plan.ts";
import type { Mistake } from "../mistake.ts";
import { checkTags } from "./check-tags.ts";
import { type MailSource, positionAt } from "./mail-source.ts";
import { findPromotion } from "./promotional-words.ts";
import type { AllowedTags } from "./tags.ts";

/** Forbidden tags and words, each with its place in the file. */
export function checkWords(
  { file, text }: MailSource,
  [start, end]: readonly [number, number],
  { language, tags }: { readonly language: Language; readonly tags: AllowedTags },
): Mistake[] {
  const words = text.slice(start, end);
  return [...checkTags(words, tags), ...findPromotion(words, language)].map(
    ({ offset, message }) => ({ file, ...positionAt(text, start + offset), message }),
  );
}
