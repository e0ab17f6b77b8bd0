import type { Language } from "../../departure/model/plan.ts";
import type { PlanWords } from "./plan-words.ts";
import { EN } from "./words-en.ts";
import { NL } from "./words-nl.ts";

export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = { nl: NL, en: EN };
