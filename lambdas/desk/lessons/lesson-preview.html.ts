import type { TypedLesson } from "../../departure/lessons/check-lesson.ts";
import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { languageName } from "../../words/language-name.ts";
import { ANSWER_WORDS, LESSON_WORDS } from "../../words/words.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { textsOf } from "./read-typed.ts";
import { DO_FIELD, LESSON_ROUTES } from "./routes.ts";

/** How a lesson will read and where, before it is published. */
export function lessonPreview(
  request: SignedInRequest,
  { typed, isForManagers }: { readonly typed: TypedLesson; readonly isForManagers: boolean },
): DeskPage {
  const { language } = request;
  const words = LESSON_WORDS[language];
  const texts = Object.entries(textsOf(typed)).map(
    ([
      each,
      text,
    ]) => html`<section><h2>${words.readsIn(languageName(each as Language, language))}</h2>
<p lang="${each}">${ANSWER_WORDS[each as Language].lesson(text)}</p></section>
`,
  );
  const content = html`${hiddenFields(typed)}<p class="buttons">${button(words.publish, { name: DO_FIELD, value: "publish" })} ${button(words.change, { look: "quiet", name: DO_FIELD, value: "change" })}</p>`;
  const about = typed.department ? words.department(typed.department) : words.everybody;
  const main = html`${heading(words.previewTitle, { intro: words.previewIntro })}
${texts}<section class="confirm"><h2>${words.publish}</h2>
<p>${about}</p>
<p>${isForManagers ? words.willBeInMails : words.willNotBeInMails}</p>
${postForm(request, LESSON_ROUTES.formPost.path, content)}</section>`;
  return { title: words.previewTitle, place: "/desk/lessons", main };
}

/** All that was typed and confirmed, so that the next press has it too. */
function hiddenFields({ texts, ...typed }: TypedLesson): Markup {
  const fields: readonly (readonly [string, string])[] = [
    ...Object.entries(texts).flatMap(([language, { said, done }]) => [
      [`said.${language}`, said] as const,
      [`done.${language}`, done] as const,
    ]),
    ["department", typed.department],
    ["people", typed.people],
    ["read", typed.read],
    ["names", typed.noNames.join(" ")],
    ...(typed.isNobody ? [["nobody", "yes"] as const] : []),
  ];
  return html`${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}
