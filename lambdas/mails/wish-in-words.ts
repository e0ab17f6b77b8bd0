import type { Language } from "../departure/model/plan.ts";
import type { TalkWish } from "../departure/model/voice.ts";
import { MAIL_WORDS } from "../words/words.ts";
import { dayInWords } from "./day-in-words.ts";

/** "dinsdag 14 september ’s avonds". */
export function wishInWords(
  { day, part }: NonNullable<TalkWish["wish"]>,
  language: Language,
): string {
  return MAIL_WORDS[language].partOfDay[part](dayInWords(day, language, "dayOfThisYear"));
}
