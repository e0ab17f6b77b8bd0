import type { Language } from "../../departure/model/plan.ts";
import type { ImportWords } from "./import-words.ts";
import { EN } from "./words-en.ts";
import { NL } from "./words-nl.ts";

export const IMPORT_WORDS: Readonly<Record<Language, ImportWords>> = { nl: NL, en: EN };
