import type { Language } from "../core/plan.ts";
import { html, type Markup } from "../web/markup.ts";

export interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly styleUrl: string;
  readonly main: Markup;
  readonly footer?: Markup;
}

/** A whole page: no script, one stylesheet. */
export function frame({ language, title, styleUrl, main, footer }: Frame): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Totziens</title>
<link rel="stylesheet" href="${styleUrl}">
<link rel="icon" href="data:,">
</head>
<body>
<header><p>Totziens</p></header>
<main>
${main}
</main>
${footer ? html`<footer>${footer}</footer>` : ""}
</body>
</html>
`;
}

/** Whom to ask. */
export function mailTo(
  words: string,
  { name, address }: { readonly name: string; readonly address: string },
): Markup {
  return html`<p>${words} ${name}: <a href="mailto:${address}">${address}</a></p>`;
}
