import type { Temporal } from "temporal-polyfill";
import type { Language } from "../departure/model/plan.ts";

/** "vrijdag 19 februari 2027"; "vrijdag 19 februari"; "vr 19 feb 2027"; "februari 2027"; "feb 2027". */
const FORMS = {
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  dayOfThisYear: { weekday: "long", day: "numeric", month: "long" },
  shortDay: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  shortMonth: { month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

/** Making a formatter costs more than composing the rest of a mail, so each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

export function dayInWords(
  day: Temporal.PlainDate,
  language: Language,
  form: keyof typeof FORMS = "day",
): string {
  const name = `${language} ${form}`;
  const formatter =
    formatters.get(name) ??
    new Intl.DateTimeFormat(LOCALES[language], { ...FORMS[form], timeZone: "UTC" });
  formatters.set(name, formatter);
  return formatter.format(day.toZonedDateTime("UTC").epochMilliseconds);
}

/** "14.00 uur"; "14:00". */
export function timeInWords(time: Temporal.PlainTime, language: Language): string {
  const text = time.toString({ smallestUnit: "minute" });
  return language === "nl" ? `${text.replace(":", ".")} uur` : text;
}
