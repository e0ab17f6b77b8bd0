import { LANGUAGES } from "../core/plan.ts";
import { seeOther } from "../web/html-answer.ts";
import { keepCookie } from "./cookies.ts";
import { ownPath } from "./own-path.ts";
import type { AnyVisit, DeskAnswer } from "./visit.ts";

/** Keeps the language that somebody chose, and shows the page again in it. */
export async function chooseLanguage({ form }: AnyVisit): Promise<DeskAnswer> {
  const language = LANGUAGES.find((each) => each === form.get("language"));
  const back = seeOther(ownPath(form.get("to") ?? undefined), "desk");
  return language ? { ...back, cookies: [keepCookie("language", language)] } : back;
}
