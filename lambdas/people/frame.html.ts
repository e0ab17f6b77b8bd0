import { isolated } from "../core/isolate.ts";
import type { Language } from "../core/plan.ts";
import { MARK } from "../web/mark.html.ts";
import { html, type Markup } from "../web/markup.ts";
import { page } from "../web/page.html.ts";

export interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly styleUrl: string;
  readonly main: Markup;
  readonly footer?: Markup;
}

/** A whole page: no script, one stylesheet. */
export function frame({ language, title, styleUrl, main, footer }: Frame): Markup {
  const body = html`<body>
<header><p class="brand">${MARK}<span>Totziens</span></p></header>
<main>
${main}
</main>
${footer ? html`<footer>${footer}</footer>` : ""}
</body>`;
  return page({ language, title, styleUrl, body });
}

/** Whom to ask. */
export function mailTo(
  words: string,
  { name, address }: { readonly name: string; readonly address: string },
): Markup {
  return html`<p>${words} ${isolated(name)}: <a href="mailto:${address}">${address}</a></p>`;
}
