import { isAnswerReader } from "../../departure/answers/may-read-named.ts";
import { html } from "../../http/markup.ts";
import { LESSON_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { saidPage } from "../plain-page.ts";
import { LESSON_ROUTES } from "./routes.ts";

/** Whether that person writes lessons and reads open lines. */
export function writesLessons(
  { person }: SignedInRequest,
  { plan }: Pick<DeskPorts, "plan">,
): boolean {
  return isAnswerReader(person, plan.settings);
}

/** The page for anybody else; undefined for an answer reader. */
export function refusedToOthers(
  request: SignedInRequest,
  ports: Pick<DeskPorts, "plan">,
): DeskPage | undefined {
  if (writesLessons(request, ports)) return undefined;
  const { notYours, back } = LESSON_WORDS[request.language];
  const then = html`<a href="${LESSON_ROUTES.lessons.path}">${back}</a>`;
  return saidPage(request, { status: 403, said: notYours, then });
}
