import type { Language } from "../../departure/model/plan.ts";
import type { ListPageWords } from "./list-page-words.ts";
import { EN } from "./words-en.ts";
import { NL } from "./words-nl.ts";

export const LIST_PAGE_WORDS: Readonly<Record<Language, ListPageWords>> = { nl: NL, en: EN };
