import type { Language } from "../departure/model/plan.ts";
import { MAIL_WORDS } from "../words/words.ts";

/** Where the data is kept: the country of a region of AWS, `Ierland`. The region itself outside Europe. */
export function regionInWords(region: string, language: Language): string {
  return MAIL_WORDS[language].regions[region] ?? region;
}
