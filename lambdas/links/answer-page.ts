import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { disownedAt } from "../departure/changes/disown.ts";
import { OPENED_BY_CARD } from "../departure/mailings/card.ts";
import { LINK_PAGES, type LinkPageName, opensPage } from "../departure/mailings/link-pages.ts";
import { htmlAnswer, seeOther } from "../http/html-answer.ts";
import { linkPath } from "../http/link-path.ts";
import { securityHeaders } from "../http/security-headers.ts";
import { styleUrl } from "../http/style-url.ts";
import { formIn } from "./form-in.ts";
import type { LinkPage, LinkPageRequest } from "./link-page.ts";
import { type OpenLink, openLink } from "./open-link.ts";
import type { PeoplePorts } from "./people-ports.ts";

type Answer = APIGatewayProxyStructuredResultV2;

/** Answers a page behind a link; undefined where that link has no such page. */
export async function answerPage(
  event: APIGatewayProxyEventV2,
  ports: PeoplePorts,
): Promise<Answer | undefined> {
  const { token = "", page: asked } = event.pathParameters ?? {};
  const name = LINK_PAGES.find((each) => each === asked);
  // Loaded when the first is asked for: most requests show or answer a step.
  const page = name && (await import("./pages.ts")).PAGES[name];
  const open = page && (await openLink(token, ports));
  if (!open || !isOpened(name, open, ports)) return undefined;
  const request = {
    ...requestOf(open, event, ports),
    styleUrl: styleUrl(await ports.loadStyle()),
  };
  return answer({ page, request, event }, ports);
}

function isOpened(
  page: LinkPageName | undefined,
  { link, departure, mailing }: OpenLink,
  { plan }: PeoplePorts,
): boolean {
  if (link.purpose === "card") return page !== undefined && OPENED_BY_CARD.includes(page);
  if (!page || link.purpose !== "steps" || disownedAt(departure, mailing)) return false;
  return opensPage(page, { departure, mailing, plan });
}

function requestOf(
  { departure, reader, via, mailing, token }: OpenLink,
  event: APIGatewayProxyEventV2,
  { plan, calendar, clock }: PeoplePorts,
): Omit<LinkPageRequest, "styleUrl"> {
  return {
    departure,
    reader,
    ...(via ? { via } : {}),
    mailing,
    path: (page) => linkPath(token, page),
    form: event.requestContext.http.method === "POST" ? formIn(event) : new URLSearchParams(),
    query: new URLSearchParams(event.rawQueryString),
    context: { plan, calendar, now: clock() },
  };
}

interface Asked {
  readonly page: LinkPage;
  readonly request: LinkPageRequest;
  readonly event: APIGatewayProxyEventV2;
}

async function answer(
  { page, request, event }: Asked,
  ports: PeoplePorts,
): Promise<Answer | undefined> {
  const { method } = event.requestContext.http;
  if (method !== "GET" && method !== "HEAD" && method !== "POST") return undefined;
  const made = await page[method === "POST" ? "post" : "show"](request, ports);
  if ("seeOther" in made) return seeOther(made.seeOther);
  if ("file" in made) return fileAnswer(made.file);
  const whole = htmlAnswer({ ...made, language: request.reader.language });
  return method === "HEAD" ? { ...whole, body: "" } : whole;
}

function fileAnswer({ name, content }: { name: string; content: object }): Answer {
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders("link"),
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
    body: JSON.stringify(content, null, 2),
  };
}
