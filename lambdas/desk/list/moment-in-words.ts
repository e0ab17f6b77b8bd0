import type { Temporal } from "temporal-polyfill";
import type { Language } from "../../departure/model/plan.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import type { ListPageWords } from "../../words/nl/list.ts";

/** "vandaag, 15.40 uur"; "maandag 18 januari, 09.00 uur"; with the year if it differs. */
export function momentInWords(
  at: Temporal.ZonedDateTime,
  now: Temporal.Instant,
  { language, words }: { readonly language: Language; readonly words: ListPageWords },
): string {
  const today = now.toZonedDateTimeISO(at.timeZoneId).toPlainDate();
  const day = at.toPlainDate();
  const form = day.year === today.year ? "dayOfThisYear" : "day";
  const near = [words.today, words.tomorrow][today.until(day).days];
  return `${near ?? dayInWords(day, language, form)}, ${timeInWords(at.toPlainTime(), language)}`;
}
