import type { Language } from "../../core/plan.ts";
import type { FormWords } from "./form-words.ts";
import { EN as FORM_EN } from "./form-words-en.ts";
import { NL as FORM_NL } from "./form-words-nl.ts";
import type { PreviewWords } from "./preview-words.ts";
import { EN as PREVIEW_EN } from "./preview-words-en.ts";
import { NL as PREVIEW_NL } from "./preview-words-nl.ts";

export const FORM_WORDS: Readonly<Record<Language, FormWords>> = { nl: FORM_NL, en: FORM_EN };
export const PREVIEW_WORDS: Readonly<Record<Language, PreviewWords>> = {
  nl: PREVIEW_NL,
  en: PREVIEW_EN,
};
