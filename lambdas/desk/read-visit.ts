import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Language } from "../core/plan.ts";
import { readBody } from "../web/body.ts";
import { type Offered, preferredLanguage } from "../web/preferred-language.ts";
import { Problem } from "../web/problem.ts";
import { readCookie } from "./cookies.ts";
import type { Session } from "./session.ts";
import type { AnyVisit } from "./visit.ts";

/** What somebody asks for, in their language; what they posted is not read yet. */
export function anyVisitOf(
  event: APIGatewayProxyEventV2,
  { offered, person }: { readonly offered: Offered; readonly person?: Session },
): AnyVisit {
  const { rawPath, rawQueryString, queryStringParameters = {} } = event;
  return {
    event,
    path: rawPath,
    address: rawQueryString ? `${rawPath}?${rawQueryString}` : rawPath,
    query: queryStringParameters,
    form: new URLSearchParams(),
    language: deskLanguage(event, offered),
    hadSession: readCookie(event, "session") !== "",
    ...(person ? { person } : {}),
  };
}

/** The same with what was posted, if anything was; whatever is no form is refused. */
export function withForm(visit: AnyVisit): AnyVisit {
  const { event } = visit;
  if (event.requestContext.http.method !== "POST") return visit;
  const body = readBody(event);
  if ("form" in body) return { ...visit, form: body.form };
  throw new Problem("unsupported-content-type", { given: event.headers["content-type"] ?? "" });
}

/** The one that was chosen here, or else the one that the browser likes best. */
export function deskLanguage(event: APIGatewayProxyEventV2, offered: Offered): Language {
  const chosen = readCookie(event, "language");
  return (
    offered.languages.find((each) => each === chosen) ??
    preferredLanguage(event.headers["accept-language"], offered)
  );
}
