import type { Language } from "../departure/model/plan.ts";
import type { DeskWords } from "./desk-words.ts";
import { EN } from "./words-en.ts";
import { NL } from "./words-nl.ts";

export const WORDS: Readonly<Record<Language, DeskWords>> = { nl: NL, en: EN };
