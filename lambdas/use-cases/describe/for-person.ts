import { Temporal } from "temporal-polyfill";
import type { Language } from "../../departure/model/plan.ts";
import { fieldMessage } from "../../http/field-words.ts";
import type { FieldProblem, Problem } from "../../http/problem.ts";
import { type ProblemCode, type ProblemWords, problemWords } from "../../http/problem-words.ts";
import { dayInWords, timeInWords } from "../../mails/day-in-words.ts";
import { TYPED_MISTAKE_WORDS } from "../../words/words.ts";

/**
 * What is wrong with each field, for who filled it in. The API's sentences have days as a program sends them; these have
 * them in words, and say how a person writes one.
 */
export function problemsForPerson(
  { errors, mistakes }: Pick<Problem, "errors" | "mistakes">,
  language: Language,
): readonly FieldProblem[] {
  return errors.map((error, index) => {
    const mistake = mistakes[index];
    return mistake ? { ...error, message: messageForPerson(mistake, language) } : error;
  });
}

function messageForPerson(
  { code, given, allowed }: Problem["mistakes"][number],
  language: Language,
): string {
  const told = {
    given: daysInWords(given, language),
    allowed: daysInWords(allowed, language),
    own: TYPED_MISTAKE_WORDS[language],
  };
  return fieldMessage(language, code, told);
}

/** Why something was refused, with its days in words. */
export function problemForPerson(
  language: Language,
  code: ProblemCode,
  details: Readonly<Record<string, string>>,
): ProblemWords {
  const told = Object.entries(details).map(([name, text]) => [name, daysInWords(text, language)]);
  return problemWords(language, code, Object.fromEntries(told));
}

/** ISO 8601: a day, or a moment without a time zone. */
const DAY = /\b(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?\b/g;

/** A text with each existing day, and each moment, in words. */
function daysInWords(text: string, language: Language): string {
  return text.replace(DAY, (typed, day: string, time?: string) => {
    try {
      const said = dayInWords(Temporal.PlainDate.from(day), language);
      return time ? `${said}, ${timeInWords(Temporal.PlainTime.from(time), language)}` : said;
    } catch {
      return typed;
    }
  });
}
