import { Temporal } from "temporal-polyfill";
import type { Language } from "../departure/model/plan.ts";
import { DATE_WORDS, INSIGHTS_WORDS } from "../words/words.ts";
import { dayInWords } from "./day-in-words.ts";

/** "1e kwartaal van 2027"; "2027". */
export function periodInWords(period: string, language: Language): string {
  const [year = "", quarter] = period.split("-Q");
  return quarter ? INSIGHTS_WORDS[language].quarter(Number(quarter), Number(year)) : year;
}

/** "het 1e kwartaal van 2027"; "2027". */
export function periodInSentence(period: string, language: Language): string {
  const name = periodInWords(period, language);
  return period.includes("-Q") ? INSIGHTS_WORDS[language].aboutQuarter(name) : name;
}

/** "mei 2027", of 2027-05. */
export function monthInWords(month: string, language: Language): string {
  return dayInWords(Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }), language, "month");
}

/** "41 %"; with a decimal where one was published: "25,5 %". */
export function percentInWords(share: number, language: Language): string {
  const { locale, percent } = DATE_WORDS[language];
  return percent(share.toLocaleString(locale, { maximumFractionDigits: 1 }));
}

/** A share of ours in whole percents: more would seem more exact than small groups are. */
export function shareInWords(share: number, language: Language): string {
  return percentInWords(Math.round(share), language);
}

/** "+14", "−3" or "0". */
export function netScoreInWords(score: number): string {
  return score > 0 ? `+${score}` : String(score).replace("-", "−");
}
