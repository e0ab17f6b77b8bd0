import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Language } from "../core/plan.ts";
import type { Markup } from "./markup.ts";

/** A page before it is written down. */
export interface HtmlPage {
  readonly status: number;
  readonly language: Language;
  readonly body: Markup;
}

/**
 * Loads nothing but our own stylesheet, runs nothing, is framed by nobody and tells nobody its address, which is a key.
 * Images: the marks that the stylesheet itself holds.
 */
const GUARDED = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
  // It is personal, and what it says changes.
  "cache-control": "no-store",
} as const;

export function htmlAnswer({
  status,
  language,
  body,
}: HtmlPage): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: {
      ...GUARDED,
      "content-type": "text/html; charset=utf-8",
      "content-language": language,
    },
    body: body.markup,
  };
}

/** On to the page that shows what became of it: loading that again does nothing again. */
export function seeOther(location: string): APIGatewayProxyStructuredResultV2 {
  return { statusCode: 303, headers: { ...GUARDED, location }, body: "" };
}
