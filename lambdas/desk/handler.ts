import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { htmlAnswer } from "../http/html-answer.ts";
import type { RouteKeyOf } from "../http/routes.ts";
import { styleUrl } from "../http/style-url.ts";
import { describeFault, log } from "../telemetry/log.ts";
import { answerToProblem } from "./answer-to-problem.ts";
import { chooseLanguage } from "./choose-language.ts";
import { exportDeparture } from "./departure/export-departure.ts";
import { postChange } from "./departure/post-change.ts";
import { postStep } from "./departure/post-step.ts";
import { showChange } from "./departure/show-change.ts";
import { showDeparture } from "./departure/show-departure.ts";
import { showStep } from "./departure/show-step.ts";
import type { DeskPorts } from "./desk-ports.ts";
import type { DeskAnswer, DeskPage, DeskRequest, SignedInRequest } from "./desk-request.ts";
import { deskFrame } from "./frame/frame.html.ts";
import { showScript } from "./frame/show-script.ts";
import { refusedPost } from "./guard-post.ts";
import { giveRefused } from "./imports/give-refused.ts";
import { giveTemplate } from "./imports/give-template.ts";
import { postImport } from "./imports/post-import.ts";
import { showImport } from "./imports/show-import.ts";
import { showStart } from "./imports/show-start.ts";
import { takeFile } from "./imports/take-file.ts";
import { exportList } from "./list/export-list.ts";
import { showList } from "./list/show-list.ts";
import { toList } from "./list/to-list.ts";
import { departureMail } from "./mail/departure-mail.ts";
import { keepForm } from "./new-departure/keep-form.ts";
import { changeDraft, showDraft } from "./new-departure/show-draft.ts";
import { draftMail } from "./new-departure/show-draft-mail.ts";
import { showForm } from "./new-departure/show-form.ts";
import { submitDraft } from "./new-departure/submit-draft.ts";
import { noted } from "./note-refused.ts";
import { plainPage } from "./plain-page.ts";
import { showMail } from "./plan/show-mail.ts";
import { showMailHtml } from "./plan/show-mail-html.ts";
import { showPlan } from "./plan/show-plan.ts";
import { deskLanguage, deskRequestOf, withForm } from "./read-desk-request.ts";
import { postReplace } from "./replace/post-replace.ts";
import { showReplace } from "./replace/show-replace.ts";
import { readSession, renewed, type Session, sessionCookie, setsSession } from "./session.ts";
import { beginSignIn } from "./sign-in/begin.ts";
import { comeBack } from "./sign-in/come-back.ts";
import { type Standing, standingOf } from "./sign-in/confirmed.ts";
import { showKeptForm, toSignIn } from "./sign-in/kept-form.ts";
import { signOut } from "./sign-in/sign-out.ts";

type Written = APIGatewayProxyStructuredResultV2;

/** For anyone, signed in or not. */
type OpenRoute = (request: DeskRequest, ports: DeskPorts) => Promise<DeskAnswer>;
/** For HR; POSTs are for officers only. */
type HrRoute = (request: SignedInRequest, ports: DeskPorts) => Promise<DeskAnswer>;

const OPEN_ROUTES = {
  "GET /desk/sign-in": beginSignIn,
  "GET /desk/signed-in": comeBack,
  "POST /desk/sign-out": signOut,
  "POST /desk/language": chooseLanguage,
  "GET /desk/script.js": showScript,
} satisfies Partial<Record<RouteKeyOf<"desk">, OpenRoute>>;

const HR_ROUTES: Readonly<Record<Exclude<RouteKeyOf<"desk">, keyof typeof OPEN_ROUTES>, HrRoute>> =
  {
    "GET /desk/departures/new": showForm,
    "POST /desk/departures/new": keepForm,
    "GET /desk/departures/new/{draft}": showDraft,
    "POST /desk/departures/new/{draft}": submitDraft,
    "GET /desk/departures/new/{draft}/form": changeDraft,
    "GET /desk/departures/new/{draft}/mails/{mail}": draftMail("page"),
    "POST /desk/departures/new/{draft}/mails/{mail}": draftMail("test"),
    "GET /desk/departures/new/{draft}/mails/{mail}/html": draftMail("html"),
    "GET /desk/departures/{id}/mails/{mail}": departureMail("page"),
    "POST /desk/departures/{id}/mails/{mail}": departureMail("test"),
    "GET /desk/departures/{id}/mails/{mail}/html": departureMail("html"),
    "GET /desk/departures/{id}": showDeparture,
    "POST /desk/departures/{id}/export": exportDeparture,
    "GET /desk/departures/{id}/changes/{change}": showChange,
    "POST /desk/departures/{id}/changes/{change}": postChange,
    "GET /desk/departures/{id}/steps/{step}": showStep,
    "POST /desk/departures/{id}/steps/{step}": postStep,
    "GET /desk/replace": showReplace,
    "POST /desk/replace": postReplace,
    "GET /desk": toList,
    "GET /desk/departures": showList,
    "POST /desk/departures": showList,
    "POST /desk/departures/export": exportList,
    "GET /desk/import": showStart,
    "POST /desk/import": takeFile,
    "GET /desk/import/template": giveTemplate,
    "GET /desk/import/{import}": showImport,
    "POST /desk/import/{import}": postImport,
    "POST /desk/import/{import}/refused": giveRefused,
    "GET /desk/kept/{form}": showKeptForm,
    "GET /desk/plan": showPlan,
    "GET /desk/plan/{mail}": showMail,
    "GET /desk/plan/{mail}/html": showMailHtml,
    "GET /desk/{proxy+}": async (request) => plainPage(request, { status: 404, says: "notFound" }),
  };

/** Read-only POSTs: posted to keep names out of URLs or to note who asked. Readers may send them. */
const QUESTIONS: readonly string[] = [
  "POST /desk/departures",
  "POST /desk/departures/export",
  "POST /desk/departures/{id}/export",
] satisfies RouteKeyOf<"desk">[];

/**
 * HR's desk. Without a session only signing in is possible. A POST must come from one of our forms in the same session.
 * Readers change nothing.
 */
export function deskHandler(ports: DeskPorts) {
  const open = new Map<string, OpenRoute>(Object.entries(OPEN_ROUTES));
  const forHr = new Map<string, HrRoute>(Object.entries(HR_ROUTES));
  const { settings } = ports.plan;

  return middy<APIGatewayProxyEventV2, Written>()
    .use({
      onError: async (request) => {
        const { error, event } = request;
        // The route, never the path, which has the departure's id.
        log("error", "page-failed", { route: event.routeKey, because: describeFault(error) });
        const language = deskLanguage(event, settings);
        const page = plainPage({ language }, { status: 500, says: "fault" });
        request.response = await framed(page, { language, address: "" });
      },
    })
    .handler(async (event) => {
      const read = await readSession(event, ports.seals, ports.wallClock());
      const standing = read && (await standingOf(read, ports));
      const session = standing?.is === "on" ? standing.session : undefined;
      const young = session && renewed(session, ports.wallClock());
      const request = deskRequestOf(event, { offered: settings, ...whoIn(standing, young) });
      const answer = noted(await written(await answerTo(request), request), request);
      if (!young || setsSession(answer)) return answer;
      const cookie = await sessionCookie(young, ports.seals);
      return { ...answer, cookies: [...(answer.cookies ?? []), cookie] };
    });

  async function answerTo(asked: DeskRequest): Promise<DeskAnswer> {
    try {
      const request = await withForm(asked);
      return (
        refusedPost(request, ports.url) ??
        (await open.get(request.event.routeKey)?.(request, ports)) ??
        (await answerToHr(request))
      );
    } catch (error) {
      return answerToProblem(error, asked);
    }
  }

  async function answerToHr(request: DeskRequest): Promise<DeskAnswer> {
    const { person, event } = request;
    if (!person) return toSignIn(request, ports);
    if (changesSomething(request) && person.role !== "officer") {
      return plainPage(request, { status: 403, says: "readOnly" });
    }
    const route = forHr.get(event.routeKey);
    if (!route) return plainPage(request, { status: 404, says: "notFound" });
    return route({ ...request, person, now: ports.clock() }, ports);
  }

  async function written(answer: DeskAnswer, request: DeskRequest): Promise<Written> {
    return "main" in answer ? framed(answer, request) : answer;
  }

  async function framed(
    page: DeskPage,
    request: Pick<DeskRequest, "language" | "person" | "address">,
  ): Promise<Written> {
    const { status = 200, cookies = [], language = request.language } = page;
    const body = deskFrame(page, {
      request: { ...request, language },
      settings,
      styleUrl: styleUrl(await ports.loadStyle()),
    });
    const answer = htmlAnswer({ status, language, body }, "desk");
    return cookies.length > 0 ? { ...answer, cookies: [...cookies] } : answer;
  }
}

function changesSomething({ event }: DeskRequest): boolean {
  return event.requestContext.http.method === "POST" && !QUESTIONS.includes(event.routeKey);
}

/** The person with a session now or before. */
function whoIn(
  standing: Standing | undefined,
  young: Session | undefined,
): Pick<DeskRequest, "person" | "before"> {
  switch (standing?.is) {
    case "on":
      return { person: young ?? standing.session };
    case "past":
    case "unconfirmed":
      return { before: standing };
    default:
      return {};
  }
}
