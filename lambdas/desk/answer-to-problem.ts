import { Refusal } from "../departure/model/refusal.ts";
import { Problem } from "../http/problem.ts";
import { problemForPerson } from "../use-cases/describe/for-person.ts";
import type { DeskPage, DeskRequest } from "./desk-request.ts";
import { saidPage } from "./plain-page.ts";

/** The page for a refusal, in the API's words, with days as people say them. A fault is rethrown. */
export function answerToProblem(
  error: unknown,
  { language }: Pick<DeskRequest, "language">,
): DeskPage {
  if (!(error instanceof Problem || error instanceof Refusal)) throw error;
  const { status, title, detail } = problemForPerson(language, error.code, error.details);
  return saidPage({ language }, { status, said: { title, text: detail } });
}
