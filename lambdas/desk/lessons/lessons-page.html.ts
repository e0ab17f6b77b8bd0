import type { Lesson } from "../../departure/model/lesson-ports.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { LESSON_WORDS } from "../../words/words.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { AFTER_FIELD, LESSON_FIELD, LESSON_ROUTES } from "./routes.ts";

export interface LessonsShown {
  /** Newest first. */
  readonly lessons: readonly Lesson[];
  readonly plan: Plan;
  readonly mayWrite: boolean;
}

export function lessonsPage(request: SignedInRequest, shown: LessonsShown): DeskPage {
  const { lessons, mayWrite } = shown;
  const words = LESSON_WORDS[request.language];
  const main = html`${heading(words.title, { intro: words.intro })}
${happened(request)}
${mayWrite ? forReaders(request) : ""}
${lessons.length === 0 ? html`<p>${words.none}</p>` : ""}
${lessons.map((lesson) => lessonSection(lesson, request, shown))}`;
  return { title: words.title, place: "/desk/lessons", main };
}

function happened({ language, query }: SignedInRequest): Markup | "" {
  const words = LESSON_WORDS[language];
  if (query[AFTER_FIELD] === "published") return notice("good", words.isPublished, language);
  return query[AFTER_FIELD] === "takenBack" ? notice("good", words.isTakenBack, language) : "";
}

function forReaders({ language }: SignedInRequest): Markup {
  const words = LESSON_WORDS[language];
  return html`<section><h2>${words.forReaders}</h2>
<p>${words.forReadersIntro}</p>
<p class="buttons">${buttonLink(LESSON_ROUTES.lines.path, words.readLines, "quiet")} ${buttonLink(LESSON_ROUTES.form.path, words.write)}</p></section>`;
}

function lessonSection(
  lesson: Lesson,
  request: SignedInRequest,
  { plan, mayWrite }: LessonsShown,
): Markup {
  const { language } = request;
  const words = LESSON_WORDS[language];
  const { published, department, hasManyManagers } = lesson;
  const day = published.toZonedDateTimeISO(plan.settings.timeZone).toPlainDate();
  const [inLanguage, text] = textIn(lesson, language);
  const about = department === undefined ? words.everybody : words.department(department);
  return html`<section class="lesson"><dl class="answers" lang="${inLanguage}"><dt lang="${language}">${words.said}</dt>
<dd>${text.said}</dd><dt lang="${language}">${words.done}</dt>
<dd>${text.done}</dd></dl>
<p><small>${words.published(dayInWords(day, language))} ${about} ${hasManyManagers ? words.inMails : words.notInMails}</small></p>
${mayWrite ? takeBack({ id: lesson.id, said: text.said }, request) : ""}</section>
`;
}

/** In the page's language; a lesson of before that language was offered in another. */
function textIn({ texts }: Lesson, language: Language) {
  const own = texts[language];
  const [other] = Object.entries(texts);
  return own
    ? ([language, own] as const)
    : ([other?.[0] ?? language, other?.[1] ?? { said: "", done: "" }] as const);
}

function takeBack(
  { id, said }: { readonly id: string; readonly said: string },
  request: SignedInRequest,
): Markup {
  const words = LESSON_WORDS[request.language];
  const press = button(words.takeBack, {
    look: "wrong",
    name: LESSON_FIELD,
    value: id,
    label: words.takeBackWhich(said),
  });
  return html`<details class="more"><summary>${words.takeBack}</summary>
<p>${words.takeBackWhat}</p>
${postForm(request, LESSON_ROUTES.takeBack.path, press)}</details>`;
}
