import type { ServerResponse } from "node:http";
import { html, type Markup } from "../../../lambdas/http/markup.ts";
import { frame } from "./frame.html.ts";

/** A local page's response. */
export interface Page {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Markup | Buffer | string;
}

/** Loads nothing, runs no script, cannot be framed. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function sendPage(
  response: ServerResponse,
  { status = 200, headers = {}, body }: Page,
): void {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === "string" ? body : body.markup);
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "content-length": bytes.length,
    ...headers,
  });
  response.end(bytes);
}

export function notFound(): Page {
  const body = html`<p>There is nothing here. <a href="/">Go to the start</a>.</p>`;
  return { status: 404, body: frame("Not here", "/", body) };
}

export function redirect(location: string): Page {
  return { status: 303, headers: { location }, body: "" };
}
