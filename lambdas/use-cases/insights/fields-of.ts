import { OPTIONS, RATHER_NOT } from "../../departure/answers/questions.ts";
import type { Subject } from "../../departure/insights/figures.ts";
import { REASON_CATEGORIES } from "../../departure/model/sector.ts";

/** A subject that is no step's. */
export type QuestionSubject = Exclude<Subject, `${string}.${string}`>;

const STEP_FIELDS = {
  helped: ["yes", "no"],
  "on-time": ["on-time", "late", "not-said"],
} as const;

/** A step's subject, taken apart; undefined for any other. */
export function stepOfSubject(
  subject: Subject,
): { readonly what: keyof typeof STEP_FIELDS; readonly step: string } | undefined {
  const [what = "", step] = subject.split(".");
  if (step === undefined || !(what in STEP_FIELDS)) return undefined;
  return { what: what as keyof typeof STEP_FIELDS, step };
}

export function questionOf(subject: Subject): QuestionSubject {
  return subject as QuestionSubject;
}

/** The cells of a subject's tables, in the order of the questions. */
export function fieldsOf(subject: Subject): readonly string[] {
  const about = stepOfSubject(subject);
  return about ? STEP_FIELDS[about.what] : FIELDS[questionOf(subject)];
}

const FIELDS: Readonly<Record<QuestionSubject, readonly string[]>> = {
  recommend: ["for", "passive", "against"],
  categories: REASON_CATEGORIES,
  longer: withoutRatherNot(OPTIONS.longer),
  good: withoutRatherNot(OPTIONS.good),
  better: withoutRatherNot(OPTIONS.better),
  return: withoutRatherNot(OPTIONS.return),
  "help-out": withoutRatherNot(OPTIONS["help-out"]),
  response: ["answered", "not-asked-quiet", "not-asked-employer", "not-asked-no-address"],
};

function withoutRatherNot(options: readonly string[]): string[] {
  return options.filter((option) => option !== RATHER_NOT);
}
