import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { compressed } from "../http/compressed.ts";
import { htmlAnswer } from "../http/html-answer.ts";
import { routeKey } from "../http/routes.ts";
import { styleUrl } from "../http/style-url.ts";
import { describeFault, log } from "../telemetry/log.ts";
import { answerToProblem } from "./answer-to-problem.ts";
import type { DeskPorts } from "./desk-ports.ts";
import type { DeskAnswer, DeskPage, DeskRequest } from "./desk-request.ts";
import { deskFrame } from "./frame/frame.html.ts";
import { FRAME_ROUTES } from "./frame/routes.ts";
import { refusedPost } from "./guard-post.ts";
import { noted } from "./note-refused.ts";
import { mayAsk, navigationOf, PAGES, refusalFor } from "./pages.ts";
import { plainPage } from "./plain-page.ts";
import { deskLanguage, deskRequestOf, withForm } from "./read-desk-request.ts";
import { readSession, renewed, type Session, sessionCookie, setsSession } from "./session.ts";
import { type Standing, standingOf } from "./sign-in/confirmed.ts";
import { toSignIn } from "./sign-in/to-sign-in.ts";

type Written = APIGatewayProxyStructuredResultV2;

/**
 * HR's desk. Without a session only signing in is possible. A POST must come from one of our forms in the same session.
 * Readers change nothing; works council and board see the insights and nothing else.
 */
export function deskHandler(ports: DeskPorts) {
  const byRoute = new Map(PAGES.map((page) => [routeKey(page.route), page]));
  const { settings } = ports.plan;

  return middy<APIGatewayProxyEventV2, Written>()
    .use(compressed)
    .use({
      onError: async (request) => {
        const { error, event } = request;
        // The route, never the path: it has the departure's id.
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
      return refusedPost(request, ports.url) ?? (await answerOf(request));
    } catch (error) {
      return answerToProblem(error, asked);
    }
  }

  async function answerOf(request: DeskRequest): Promise<DeskAnswer> {
    const { person, event } = request;
    const page = byRoute.get(event.routeKey);
    if (page?.who === "anybody") return page.answer(request, ports);
    if (!person) return toSignIn(request, ports);
    if (!mayAsk(person.role, page?.who)) {
      return plainPage(request, { status: 403, says: refusalFor(person.role) });
    }
    if (!page) return plainPage(request, { status: 404, says: "notFound" });
    return page.answer({ ...request, person, now: ports.clock() }, ports);
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
      navigation: request.person ? navigationOf(request.person.role, language) : [],
      styleUrl: styleUrl(await ports.loadStyle(), FRAME_ROUTES.style.path),
    });
    const answer = htmlAnswer({ status, language, body }, "desk");
    return cookies.length > 0 ? { ...answer, cookies: [...cookies] } : answer;
  }
}

/** The person of the current or expired session. */
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
