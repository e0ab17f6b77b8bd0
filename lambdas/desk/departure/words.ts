import type { Language } from "../../departure/model/plan.ts";
import type { DepartureWords } from "./departure-words.ts";
import { EN } from "./words-en.ts";
import { NL } from "./words-nl.ts";

export const DEPARTURE_WORDS: Readonly<Record<Language, DepartureWords>> = { nl: NL, en: EN };
