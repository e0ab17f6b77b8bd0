import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Language } from "../departure/model/plan.ts";
import { isolateNames } from "./isolate-names.ts";
import type { Markup } from "./markup.ts";
import { allowingScript, type HeaderSet, securityHeaders } from "./security-headers.ts";

/** A page before it is serialised. */
export interface HtmlPage {
  readonly status: number;
  readonly language: Language;
  readonly body: Markup;
  /** Of the one script within the page. */
  readonly scriptHash?: string;
}

export function htmlAnswer(
  { status, language, body, scriptHash }: HtmlPage,
  headerSet: HeaderSet = "link",
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: {
      ...(scriptHash ? allowingScript(scriptHash) : securityHeaders(headerSet)),
      "content-type": "text/html; charset=utf-8",
      "content-language": language,
    },
    body: isolateNames(body.markup),
  };
}

/** Redirects to the page with the result, so that a reload repeats nothing. */
export function seeOther(
  location: string,
  headerSet: HeaderSet = "link",
): APIGatewayProxyStructuredResultV2 {
  return { statusCode: 303, headers: { ...securityHeaders(headerSet), location }, body: "" };
}
