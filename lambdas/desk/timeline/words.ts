import type { Language } from "../../departure/model/plan.ts";
import type { PictureWords } from "./picture-words.ts";
import { EN } from "./picture-words-en.ts";
import { NL } from "./picture-words-nl.ts";

export const PICTURE_WORDS: Readonly<Record<Language, PictureWords>> = { nl: NL, en: EN };
