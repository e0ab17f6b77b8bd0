import type { Language } from "../departure/model/plan.ts";
import { DESK_WORDS } from "../words/words.ts";
import { CARD_ROUTES } from "./card/routes.ts";
import { postChange } from "./departure/post-change.ts";
import { postStep } from "./departure/post-step.ts";
import { DEPARTURE_ROUTES } from "./departure/routes.ts";
import { showChange } from "./departure/show-change.ts";
import { showDeparture } from "./departure/show-departure.ts";
import { showStep } from "./departure/show-step.ts";
import type { DeskPorts } from "./desk-ports.ts";
import type { DeskAnswer, DeskRequest, SignedInRequest } from "./desk-request.ts";
import { type DeskRoute, page } from "./desk-route.ts";
import { chooseLanguage } from "./frame/choose-language.ts";
import type { NavigationEntry } from "./frame/frame.html.ts";
import { FRAME_ROUTES } from "./frame/routes.ts";
import { showScript } from "./frame/show-script.ts";
import { showStyle } from "./frame/show-style.ts";
import { IMPORT_ROUTES } from "./imports/routes.ts";
import { INSIGHTS_ROUTES } from "./insights/routes.ts";
import { LESSON_ROUTES } from "./lessons/routes.ts";
import { LIST_ROUTES, START_ROUTES } from "./list/routes.ts";
import { showList } from "./list/show-list.ts";
import { toFirstPage } from "./list/to-first-page.ts";
import { MAIL_ROUTES } from "./mail/routes.ts";
import { NEW_DEPARTURE_ROUTES } from "./new-departure/routes.ts";
import { type PlainPage, plainPage } from "./plain-page.ts";
import { PLAN_ROUTES } from "./plan/routes.ts";
import { REPLACE_ROUTES } from "./replace/routes.ts";
import type { DeskRole } from "./rights.ts";
import { beginSignIn } from "./sign-in/begin.ts";
import { comeBack } from "./sign-in/come-back.ts";
import { KEPT_FORM_ROUTES, SIGN_IN_ROUTES } from "./sign-in/routes.ts";
import { signOut } from "./sign-in/sign-out.ts";
import { postSeen } from "./today/post-seen.ts";
import { TODAY_ROUTES } from "./today/routes.ts";
import { showToday } from "./today/show-today.ts";
import { UNCONFIRMED_ROUTES } from "./unconfirmed/routes.ts";

/** Who may ask, and what answers. `signed-in`: also those who see the insights alone. */
type Page =
  | { readonly who: "anybody"; readonly answer: AnswerTo<DeskRequest> }
  | { readonly who: "signed-in" | "hr" | "officers"; readonly answer: AnswerTo<SignedInRequest> };

type AnswerTo<Request> = (request: Request, ports: DeskPorts) => Promise<DeskAnswer>;

type DeskEntry = Page & { readonly route: DeskRoute };

/**
 * Every page and form of the desk. A form for all of HR is read-only: it is posted to keep names out of URLs or to note who
 * asked. Those with lessons check for themselves that an answer reader asks, whose role may be either.
 */
export const PAGES: readonly DeskEntry[] = [
  ...entries(START_ROUTES, {
    start: forSignedIn(toFirstPage),
  }),
  ...entries(TODAY_ROUTES, {
    today: forHr(showToday),
    seen: forOfficers(postSeen),
  }),
  ...entries(LIST_ROUTES, {
    list: forHr(showList),
    search: forHr(showList),
    export: forHr(seldom("exportList")),
  }),
  ...entries(SIGN_IN_ROUTES, {
    begin: forAnybody(beginSignIn),
    comeBack: forAnybody(comeBack),
    signOut: forAnybody(signOut),
  }),
  ...entries(FRAME_ROUTES, {
    language: forAnybody(chooseLanguage),
    script: forAnybody(showScript),
    style: forAnybody(showStyle),
  }),
  ...entries(KEPT_FORM_ROUTES, {
    form: forHr(seldom("showKeptForm")),
  }),
  ...entries(NEW_DEPARTURE_ROUTES, {
    form: forOfficers(seldom("showForm")),
    formPost: forOfficers(seldom("keepForm")),
    draft: forOfficers(seldom("showDraft")),
    draftPost: forOfficers(seldom("submitDraft")),
    draftForm: forOfficers(seldom("changeDraft")),
    mail: forOfficers(seldom("showDraftMail")),
    mailPost: forOfficers(seldom("sendTestOfDraftMail")),
    mailHtml: forOfficers(seldom("showDraftMailMarkup")),
    again: forOfficers(seldom("recordAgain")),
  }),
  ...entries(MAIL_ROUTES, {
    mail: forHr(seldom("showMailPage")),
    mailPost: forOfficers(seldom("sendTestOfMail")),
    mailHtml: forHr(seldom("showMailMarkup")),
  }),
  ...entries(DEPARTURE_ROUTES, {
    departure: forHr(showDeparture),
    export: forHr(seldom("exportDeparture")),
    answers: forHr(seldom("showAnswers")),
    answersPost: forHr(seldom("openAnswers")),
    change: forOfficers(showChange),
    changePost: forOfficers(postChange),
    step: forHr(showStep),
    letter: forHr(seldom("showLetter")),
    sheet: forHr(seldom("showSheet")),
    stepPost: forOfficers(postStep),
  }),
  ...entries(CARD_ROUTES, {
    card: forOfficers(seldom("showCard")),
    cardPost: forOfficers(seldom("postCard")),
  }),
  ...entries(REPLACE_ROUTES, {
    replace: forOfficers(seldom("showReplace")),
    replacePost: forOfficers(seldom("postReplace")),
  }),
  ...entries(IMPORT_ROUTES, {
    start: forHr(seldom("showStart")),
    startPost: forOfficers(seldom("takeFile")),
    template: forHr(seldom("giveTemplate")),
    import: forHr(seldom("showImport")),
    importPost: forOfficers(seldom("postImport")),
    columns: forOfficers(seldom("showColumns")),
    columnsPost: forOfficers(seldom("chooseColumns")),
    refused: forOfficers(seldom("giveRefused")),
  }),
  ...entries(INSIGHTS_ROUTES, {
    insights: forSignedIn(seldom("showInsights")),
    csv: forSignedIn(seldom("giveInsightsAsCsv")),
    json: forSignedIn(seldom("giveInsightsAsJson")),
  }),
  ...entries(LESSON_ROUTES, {
    lessons: forHr(seldom("showLessons")),
    takeBack: forHr(seldom("takeLessonBack")),
    form: forHr(seldom("showLessonForm")),
    formPost: forHr(seldom("postLesson")),
    lines: forHr(seldom("showLines")),
    linesPost: forHr(seldom("openLines")),
  }),
  ...entries(PLAN_ROUTES, {
    plan: forHr(seldom("showPlan")),
    mail: forHr(seldom("showMail")),
    mailHtml: forHr(seldom("showMailHtml")),
  }),
  ...entries(UNCONFIRMED_ROUTES, {
    unconfirmed: forHr(seldom("showUnconfirmed")),
    unconfirmedPost: forOfficers(seldom("postUnconfirmed")),
  }),
  // Any other path below /desk: the gateway itself would answer with JSON.
  ...entries(
    { unknown: page("/desk/{proxy+}") },
    { unknown: forHr(async (request) => plainPage(request, { status: 404, says: "notFound" })) },
  ),
];

export const DESK_ROUTES: readonly DeskRoute[] = PAGES.map(({ route }) => route);

/** The navigation for that role: the pages with a name in `DESK_WORDS`, in the order of `PAGES`. */
export function navigationOf(role: DeskRole, language: Language): NavigationEntry[] {
  const names = new Map<string, string>(Object.entries(DESK_WORDS[language].places));
  // Its page only tells a reader why they can't.
  if (role === "reader") names.delete(IMPORT_ROUTES.start.path);
  return PAGES.filter(({ who, route }) => mayAsk(role, who) && route.method === "GET").flatMap(
    ({ route: { path } }) => {
      const name = names.get(path);
      return name === undefined ? [] : [{ path, name }];
    },
  );
}

/** Without a row in `PAGES`, officers only. */
export function mayAsk(role: DeskRole, who: Page["who"] = "officers"): boolean {
  if (who === "officers") return role === "officer";
  return role !== "insights" || who !== "hr";
}

/** What a page says to a role that may not ask for it. */
export function refusalFor(role: DeskRole): PlainPage {
  return role === "insights" ? "insightsOnly" : "readOnly";
}

/** A route without a page does not compile, nor does a page without a route. */
function entries<Routes extends Readonly<Record<string, DeskRoute>>>(
  routes: Routes,
  pages: Readonly<Record<keyof NoInfer<Routes>, Page>>,
): DeskEntry[] {
  return Object.entries<Page>(pages).map(([name, each]) => ({
    ...each,
    route: routes[name] as DeskRoute,
  }));
}

/** Loaded with the first such page: all of them are a third of the desk's code, and a cold start pays for what it reads. */
function seldom(name: keyof SeldomPages): AnswerTo<SignedInRequest> {
  return async (request, ports) => (await import("./seldom-pages.ts"))[name](request, ports);
}

type SeldomPages = typeof import("./seldom-pages.ts");

/** With or without a session. */
function forAnybody(answer: AnswerTo<DeskRequest>): Page {
  return { who: "anybody", answer };
}

function forSignedIn(answer: AnswerTo<SignedInRequest>): Page {
  return { who: "signed-in", answer };
}

function forHr(answer: AnswerTo<SignedInRequest>): Page {
  return { who: "hr", answer };
}

function forOfficers(answer: AnswerTo<SignedInRequest>): Page {
  return { who: "officers", answer };
}
