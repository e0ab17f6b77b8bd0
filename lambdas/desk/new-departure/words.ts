import type { Language } from "../../departure/model/plan.ts";
import type { PreviewWords } from "./preview-words.ts";
import { EN as PREVIEW_EN } from "./preview-words-en.ts";
import { NL as PREVIEW_NL } from "./preview-words-nl.ts";

export const PREVIEW_WORDS: Readonly<Record<Language, PreviewWords>> = {
  nl: PREVIEW_NL,
  en: PREVIEW_EN,
};
