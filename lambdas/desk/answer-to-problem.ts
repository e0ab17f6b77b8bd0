import { Refusal } from "../departure/model/refusal.ts";
import { Problem } from "../http/problem.ts";
import { problemWords } from "../http/problem-words.ts";
import { saidPage } from "./plain-page.ts";
import type { AnyVisit, DeskPage } from "./visit.ts";

/** A page for what cannot be done as it was asked, in the words of the API; a fault is thrown on. */
export function answerToProblem(
  error: unknown,
  { language }: Pick<AnyVisit, "language">,
): DeskPage {
  if (!(error instanceof Problem || error instanceof Refusal)) throw error;
  const { status, title, detail } = problemWords(language, error.code, error.details);
  return saidPage({ language }, { status, said: { title, text: detail } });
}
