import type { Plan } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { settingWords } from "../../mails/setting-words.ts";
import { LESSON_WORDS } from "../../words/words.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { LESSON_ROUTES } from "./routes.ts";

/** What there is to know before reading, and the button that opens them. */
export function closedLines(request: SignedInRequest): DeskPage {
  const words = LESSON_WORDS[request.language];
  return pageOf(
    request,
    html`<section><h2>${words.beforeReading}</h2>
<p>${words.rules}</p>
<p>${words.monthly}</p>
<p>${words.noted}</p>
${postForm(request, LESSON_ROUTES.linesPost.path, button(words.open))}</section>`,
  );
}

/** The lines and nothing else of who wrote them. */
export function openedLines(
  request: SignedInRequest,
  { lines, plan }: { readonly lines: readonly string[]; readonly plan: Plan },
): DeskPage {
  const words = LESSON_WORDS[request.language];
  const { confidant } = settingWords(plan.settings, request.language);
  const list = html`<section><h2>${words.lines(lines.length)}</h2>
<ul class="open-lines">${lines.map((line) => html`<li><span class="own-words" dir="auto">${line}</span></li>`)}</ul></section>
<section><h2>${words.write}</h2>
<p>${words.rules}</p>
${confidant ? html`<p>${words.serious(confidant)}</p>` : ""}
<p>${buttonLink(LESSON_ROUTES.form.path, words.write)}</p></section>`;
  return pageOf(
    request,
    html`${notice("note", words.isNoted, request.language)}
${lines.length > 0 ? list : html`<p>${words.noLines}</p>`}`,
  );
}

function pageOf({ language }: SignedInRequest, main: Markup): DeskPage {
  const words = LESSON_WORDS[language];
  return {
    title: words.linesTitle,
    place: "/desk/lessons",
    main: html`${heading(words.linesTitle, { intro: words.linesIntro })}
${main}
<p><a href="${LESSON_ROUTES.lessons.path}">${words.back}</a></p>`,
  };
}
