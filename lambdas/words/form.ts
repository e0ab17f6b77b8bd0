import type { Language } from "../departure/model/plan.ts";
import type { FormWords } from "./form-words.ts";
import { EN } from "./form-words-en.ts";
import { NL } from "./form-words-nl.ts";

export const FORM_WORDS: Readonly<Record<Language, FormWords>> = { nl: NL, en: EN };
