import type { Temporal } from "temporal-polyfill";
import { dayNumber, MILLISECONDS_A_DAY } from "../departure/model/days.ts";
import type { Language } from "../departure/model/plan.ts";
import { rememberedFor } from "../departure/model/remembered.ts";
import { DATE_WORDS } from "../words/words.ts";

/** "vrijdag 19 februari 2027"; "vrijdag 19 februari"; "vr 19 februari"; "19 februari 2027"; "vr 19 feb 2027"; "19 feb"; "februari 2027"; "feb 2027". */
const FORMS = {
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  dayOfThisYear: { weekday: "long", day: "numeric", month: "long" },
  dayOfMail: { weekday: "short", day: "numeric", month: "long" },
  date: { day: "numeric", month: "long", year: "numeric" },
  shortDay: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  dayAndMonth: { day: "numeric", month: "short" },
  month: { month: "long", year: "numeric" },
  shortMonth: { month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a formatter costs more than composing the rest of a mail. */
const formatterIn = rememberedFor((language: Language) =>
  rememberedFor(
    (form: keyof typeof FORMS) =>
      new Intl.DateTimeFormat(DATE_WORDS[language].locale, { ...FORMS[form], timeZone: "UTC" }),
  ),
);

export function dayInWords(
  day: Temporal.PlainDate,
  language: Language,
  form: keyof typeof FORMS = "day",
): string {
  // English has no comma after the weekday where people write it; Intl puts one.
  return formatterIn(language)(form)
    .format(MILLISECONDS_A_DAY * dayNumber(day))
    .replace(",", "");
}

/** With its year only where that is another than today's. */
export function dayNear(
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
  language: Language,
): string {
  return dayInWords(day, language, day.year === today.year ? "dayOfThisYear" : "day");
}

/** "14.00 uur"; "14:00". */
export function timeInWords(time: Temporal.PlainTime, language: Language): string {
  return DATE_WORDS[language].time(time.toString({ smallestUnit: "minute" }));
}
