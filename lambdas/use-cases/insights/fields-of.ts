import type { Subject } from "../../departure/insights/figures.ts";
import { type AnsweredSubject, shapeOf } from "../../departure/insights/subjects.ts";

export type StepSubject = "helped" | "on-time";

/** A step's subject, taken apart; undefined for any other. */
export function stepOfSubject(
  subject: Subject,
): { readonly what: StepSubject; readonly step: string } | undefined {
  const [what, step] = subject.split(".");
  if (step === undefined || (what !== "helped" && what !== "on-time")) return undefined;
  return { what, step };
}

export function questionOf(subject: Subject): AnsweredSubject {
  return subject as AnsweredSubject;
}

/** The cells of a subject's tables, in the order of the questions. */
export function fieldsOf(subject: Subject): readonly string[] {
  return Object.keys(shapeOf(subject).fields);
}
