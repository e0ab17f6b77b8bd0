import { seeOther } from "../../http/html-answer.ts";
import { keepCookie } from "../cookies.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, DeskRequest } from "../desk-request.ts";
import { ownPath } from "../own-path.ts";

/** Saves the chosen language and shows the page again in it. */
export async function chooseLanguage(
  { form }: DeskRequest,
  { plan }: DeskPorts,
): Promise<DeskAnswer> {
  const language = plan.settings.languages.find((each) => each === form.get("language"));
  const back = seeOther(ownPath(form.get("to") ?? undefined), "desk");
  return language ? { ...back, cookies: [keepCookie("language", language)] } : back;
}
