import type { Language } from "../../departure/model/plan.ts";
import type { Markup } from "../../http/markup.ts";
import type { FieldProblem } from "../../http/problem.ts";
import type { FieldName } from "../../words/field-names.ts";
import type { DepartureWords } from "../../words/nl/departure.ts";
import type { FormField } from "../../words/nl/new-departure.ts";
import { DEPARTURE_WORDS, FORM_WORDS } from "../../words/words.ts";
import { questionsTitle } from "../address-questions.ts";
import { errorSummary } from "../parts/field.html.ts";

interface SummaryFacts {
  readonly language: Language;
  /** The form has fields that only changes have. */
  readonly isOwn: boolean;
  /** What they stand above. */
  readonly form: Markup;
}

/** The error summary above a change's form: each field with its problem. */
export function problemSummary(
  problems: readonly FieldProblem[],
  { language, isOwn, form }: SummaryFacts,
): Markup {
  const words = DEPARTURE_WORDS[language];
  const { problemOf } = FORM_WORDS[language];
  return errorSummary(
    questionsTitle(problems, language) ?? words.problems(problems.length),
    problems.map((problem) => {
      const { field, message } = problem;
      const label = isOwn ? ownLabel(field, words) : formLabel(field, language);
      if (label) return { ...problem, message: problemOf(label, message) };
      return { field: "", message: field ? problemOf(field, message) : message };
    }),
    form,
  );
}

/** A field that only changes have. */
function ownLabel(field: string, { fields, reasonLabel }: DepartureWords): string | undefined {
  if (field === "reason") return reasonLabel;
  return Object.hasOwn(fields, field) ? fields[field as keyof typeof fields].label : undefined;
}

/** A field shared with the form of a new departure. */
function formLabel(field: string, language: Language): string | undefined {
  const { fields } = FORM_WORDS[language];
  if (!Object.hasOwn(fields, field)) return undefined;
  const { full, label }: FormField = fields[field as FieldName];
  return full ?? label;
}
