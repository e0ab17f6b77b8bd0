import type { Language } from "../departure/model/plan.ts";
import { DESK_WORDS } from "../words/words.ts";
import { postCard, showCard } from "./card/card.ts";
import { CARD_ROUTES } from "./card/routes.ts";
import { exportDeparture } from "./departure/export-departure.ts";
import { postChange } from "./departure/post-change.ts";
import { postStep } from "./departure/post-step.ts";
import { DEPARTURE_ROUTES } from "./departure/routes.ts";
import { openAnswers, showAnswers } from "./departure/show-answers.ts";
import { showChange } from "./departure/show-change.ts";
import { showDeparture } from "./departure/show-departure.ts";
import { showLetter } from "./departure/show-letter.ts";
import { showSheet } from "./departure/show-sheet.ts";
import { showStep } from "./departure/show-step.ts";
import type { DeskPorts } from "./desk-ports.ts";
import type { DeskAnswer, DeskRequest, SignedInRequest } from "./desk-request.ts";
import { type DeskRoute, page } from "./desk-route.ts";
import { chooseLanguage } from "./frame/choose-language.ts";
import type { NavigationEntry } from "./frame/frame.html.ts";
import { FRAME_ROUTES } from "./frame/routes.ts";
import { showScript } from "./frame/show-script.ts";
import { showStyle } from "./frame/show-style.ts";
import { chooseColumns, showColumns } from "./imports/choose-columns.ts";
import { giveRefused } from "./imports/give-refused.ts";
import { giveTemplate } from "./imports/give-template.ts";
import { postImport } from "./imports/post-import.ts";
import { IMPORT_ROUTES } from "./imports/routes.ts";
import { showImport } from "./imports/show-import.ts";
import { showStart } from "./imports/show-start.ts";
import { takeFile } from "./imports/take-file.ts";
import { giveInsights } from "./insights/give-insights.ts";
import { INSIGHTS_ROUTES } from "./insights/routes.ts";
import { showInsights } from "./insights/show-insights.ts";
import { postLesson, showLessonForm } from "./lessons/lesson-form.ts";
import { openLines, showLines } from "./lessons/lines.ts";
import { LESSON_ROUTES } from "./lessons/routes.ts";
import { showLessons, takeLessonBack } from "./lessons/show-lessons.ts";
import { exportList } from "./list/export-list.ts";
import { LIST_ROUTES, START_ROUTES } from "./list/routes.ts";
import { showList } from "./list/show-list.ts";
import { toFirstPage } from "./list/to-first-page.ts";
import { departureMail } from "./mail/departure-mail.ts";
import { MAIL_ROUTES } from "./mail/routes.ts";
import { keepForm } from "./new-departure/keep-form.ts";
import { recordAgain } from "./new-departure/record-again.ts";
import { NEW_DEPARTURE_ROUTES } from "./new-departure/routes.ts";
import { changeDraft, showDraft } from "./new-departure/show-draft.ts";
import { draftMail } from "./new-departure/show-draft-mail.ts";
import { showForm } from "./new-departure/show-form.ts";
import { submitDraft } from "./new-departure/submit-draft.ts";
import { type PlainPage, plainPage } from "./plain-page.ts";
import { PLAN_ROUTES } from "./plan/routes.ts";
import { showMail } from "./plan/show-mail.ts";
import { showMailHtml } from "./plan/show-mail-html.ts";
import { showPlan } from "./plan/show-plan.ts";
import { postReplace } from "./replace/post-replace.ts";
import { REPLACE_ROUTES } from "./replace/routes.ts";
import { showReplace } from "./replace/show-replace.ts";
import type { DeskRole } from "./rights.ts";
import { beginSignIn } from "./sign-in/begin.ts";
import { comeBack } from "./sign-in/come-back.ts";
import { showKeptForm } from "./sign-in/kept-form.ts";
import { KEPT_FORM_ROUTES, SIGN_IN_ROUTES } from "./sign-in/routes.ts";
import { signOut } from "./sign-in/sign-out.ts";
import { postSeen } from "./today/post-seen.ts";
import { TODAY_ROUTES } from "./today/routes.ts";
import { showToday } from "./today/show-today.ts";
import { postUnconfirmed } from "./unconfirmed/post-unconfirmed.ts";
import { UNCONFIRMED_ROUTES } from "./unconfirmed/routes.ts";
import { showUnconfirmed } from "./unconfirmed/show-unconfirmed.ts";

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
    export: forHr(exportList),
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
    form: forHr(showKeptForm),
  }),
  ...entries(NEW_DEPARTURE_ROUTES, {
    form: forOfficers(showForm),
    formPost: forOfficers(keepForm),
    draft: forOfficers(showDraft),
    draftPost: forOfficers(submitDraft),
    draftForm: forOfficers(changeDraft),
    mail: forOfficers(draftMail("page")),
    mailPost: forOfficers(draftMail("test")),
    mailHtml: forOfficers(draftMail("html")),
    again: forOfficers(recordAgain),
  }),
  ...entries(MAIL_ROUTES, {
    mail: forHr(departureMail("page")),
    mailPost: forOfficers(departureMail("test")),
    mailHtml: forHr(departureMail("html")),
  }),
  ...entries(DEPARTURE_ROUTES, {
    departure: forHr(showDeparture),
    export: forHr(exportDeparture),
    answers: forHr(showAnswers),
    answersPost: forHr(openAnswers),
    change: forOfficers(showChange),
    changePost: forOfficers(postChange),
    step: forHr(showStep),
    letter: forHr(showLetter),
    sheet: forHr(showSheet),
    stepPost: forOfficers(postStep),
  }),
  ...entries(CARD_ROUTES, {
    card: forOfficers(showCard),
    cardPost: forOfficers(postCard),
  }),
  ...entries(REPLACE_ROUTES, {
    replace: forOfficers(showReplace),
    replacePost: forOfficers(postReplace),
  }),
  ...entries(IMPORT_ROUTES, {
    start: forHr(showStart),
    startPost: forOfficers(takeFile),
    template: forHr(giveTemplate),
    import: forHr(showImport),
    importPost: forOfficers(postImport),
    columns: forOfficers(showColumns),
    columnsPost: forOfficers(chooseColumns),
    refused: forOfficers(giveRefused),
  }),
  ...entries(INSIGHTS_ROUTES, {
    insights: forSignedIn(showInsights),
    csv: forSignedIn(giveInsights("csv")),
    json: forSignedIn(giveInsights("json")),
  }),
  ...entries(LESSON_ROUTES, {
    lessons: forHr(showLessons),
    takeBack: forHr(takeLessonBack),
    form: forHr(showLessonForm),
    formPost: forHr(postLesson),
    lines: forHr(showLines),
    linesPost: forHr(openLines),
  }),
  ...entries(PLAN_ROUTES, {
    plan: forHr(showPlan),
    mail: forHr(showMail),
    mailHtml: forHr(showMailHtml),
  }),
  ...entries(UNCONFIRMED_ROUTES, {
    unconfirmed: forHr((request, ports) => showUnconfirmed(request, ports)),
    unconfirmedPost: forOfficers(postUnconfirmed),
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
