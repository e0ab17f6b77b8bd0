import type { Language } from "../../departure/model/plan.ts";
import type { ReplaceWords } from "./replace-words.ts";
import { EN } from "./words-en.ts";
import { NL } from "./words-nl.ts";

export const REPLACE_WORDS: Readonly<Record<Language, ReplaceWords>> = { nl: NL, en: EN };
