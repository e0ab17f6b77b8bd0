import type { PlanSettings } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { MARK } from "../../http/mark.html.ts";
import { html, type Markup } from "../../http/markup.ts";
import { page } from "../../http/page.html.ts";
import { languageName } from "../../words/language-name.ts";
import { DESK_WORDS } from "../../words/words.ts";
import type { DeskPage, DeskRequest } from "../desk-request.ts";
import { START_ROUTES } from "../list/routes.ts";
import { postForm } from "../parts/post-form.html.ts";
import type { Session } from "../session.ts";
import { SIGN_IN_ROUTES } from "../sign-in/routes.ts";
import { FRAME_ROUTES } from "./routes.ts";
import { SCRIPT_URL } from "./script.ts";

export interface FrameContext {
  readonly request: Pick<DeskRequest, "language" | "person" | "address">;
  readonly settings: Pick<PlanSettings, "organisation" | "languages">;
  readonly styleUrl: string;
  readonly navigation: readonly NavigationEntry[];
}

export interface NavigationEntry {
  readonly path: string;
  readonly name: string;
}

/** A whole page of the desk. */
export function deskFrame(
  { title, main, place, question, hasSignedOut }: DeskPage,
  around: FrameContext,
): Markup {
  const { request, settings, styleUrl } = around;
  const words = DESK_WORDS[request.language];
  const person = hasSignedOut ? undefined : request.person;
  const body = html`<body class="desk">
<a class="skip" href="#main">${words.skip}</a>
<header class="bar">
<a class="brand" href="${START_ROUTES.start.path}">${MARK}<span>Totziens</span></a>
${person ? navigation(around, place) : ""}
<div class="who">${person ? signedIn(person, request) : ""}${languageSwitch(around, question)}</div>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer><p>${words.footer(settings.organisation)}</p></footer>
</body>`;
  return page({ language: request.language, title, styleUrl, body, scriptUrl: SCRIPT_URL });
}

function navigation(
  { request: { language }, navigation: entries }: FrameContext,
  place: DeskPage["place"],
): Markup {
  return html`<nav class="places" aria-label="${DESK_WORDS[language].navigation}"><ul>${entries.map(
    ({ path, name }) =>
      html`<li><a href="${path}"${path === place ? html` aria-current="page"` : ""}>${name}</a></li>`,
  )}</ul></nav>`;
}

function signedIn(person: Session, request: FrameContext["request"]): Markup {
  const words = DESK_WORDS[request.language];
  const button = html`<button class="quiet small">${words.signOut}</button>`;
  return html`<p class="person"><span>${isolated(person.name)}</span> <small>${words.roles[person.role]}</small></p>
${postForm(request, SIGN_IN_ROUTES.signOut.path, button)}`;
}

/** Each language by its own name. */
function languageSwitch(
  { request, settings }: FrameContext,
  question: DeskPage["question"],
): Markup {
  const others = settings.languages.filter((each) => each !== request.language);
  if (others.length === 0) return html``;
  const buttons = others.map(
    (each) =>
      html`<button class="quiet small" name="language" value="${each}" lang="${each}">${languageName(each, each)}</button>`,
  );
  if (question) return postForm(request, question.path, html`${question.fields}${buttons}`);
  const back = html`<input type="hidden" name="to" value="${request.address}">`;
  return postForm(request, FRAME_ROUTES.language.path, html`${back}${buttons}`);
}
