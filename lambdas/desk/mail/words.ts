import type { Language } from "../../departure/model/plan.ts";
import type { MailWords } from "./mail-words.ts";
import { EN } from "./words-en.ts";
import { NL } from "./words-nl.ts";

export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = { nl: NL, en: EN };
