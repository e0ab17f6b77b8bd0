import { Refusal } from "../departure/model/refusal.ts";
import { Problem } from "../http/problem.ts";
import { problemWords } from "../http/problem-words.ts";
import type { DeskPage, DeskRequest } from "./desk-request.ts";
import { saidPage } from "./plain-page.ts";

/** The page for a refusal, in the API's words. A fault is rethrown. */
export function answerToProblem(
  error: unknown,
  { language }: Pick<DeskRequest, "language">,
): DeskPage {
  if (!(error instanceof Problem || error instanceof Refusal)) throw error;
  const { status, title, detail } = problemWords(language, error.code, error.details);
  return saidPage({ language }, { status, said: { title, text: detail } });
}
