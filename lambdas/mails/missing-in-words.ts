import { missingToAsk } from "../departure/answers/may-ask.ts";
import type { Language, PlanSettings } from "../departure/model/plan.ts";
import { DATE_WORDS, MAIL_WORDS } from "../words/words.ts";

/** The settings that are missing to ask leavers, as in a sentence; empty if none is. */
export function missingInWords(settings: PlanSettings, language: Language): string {
  const names = missingToAsk(settings).map((name) => MAIL_WORDS[language].neededToAsk[name]);
  return new Intl.ListFormat(DATE_WORDS[language].locale).format(names);
}
