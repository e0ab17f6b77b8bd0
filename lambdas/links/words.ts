import type { Language } from "../departure/model/plan.ts";
import type { PageWords } from "./page-words.ts";
import { EN } from "./words-en.ts";
import { NL } from "./words-nl.ts";

export const WORDS: Readonly<Record<Language, PageWords>> = { nl: NL, en: EN };
