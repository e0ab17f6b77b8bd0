import type { Language } from "../departure/model/plan.ts";
import { FAVICON } from "./mark.html.ts";
import { html, type Markup } from "./markup.ts";

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly styleUrl: string;
  readonly body: Markup;
  /** Absent on most. */
  readonly scriptUrl?: string;
}

/** A whole page: one stylesheet, with dark mode, not indexed by search engines. */
export function page({ language, title, styleUrl, body, scriptUrl }: Page): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Totziens</title>
<link rel="stylesheet" href="${styleUrl}">
<link rel="icon" href="${FAVICON}">
${scriptUrl ? html`<script src="${scriptUrl}" defer></script>` : ""}
</head>
${body}
</html>
`;
}
