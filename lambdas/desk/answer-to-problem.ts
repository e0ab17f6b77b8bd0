import { Refusal } from "../departure/model/refusal.ts";
import { CHANGE_WORDS } from "../http/change-words.ts";
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
  const words = problemWords({ language, words: CHANGE_WORDS }, error.code, error.details);
  if (!words) throw error;
  const { status, title, detail } = words;
  return saidPage({ language }, { status, said: { title, text: detail } });
}
