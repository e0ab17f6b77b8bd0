import type { Language } from "../departure/model/plan.ts";
import { isolated } from "../departure/people/isolate.ts";
import { MARK } from "../http/mark.html.ts";
import { html, type Markup } from "../http/markup.ts";
import { page } from "../http/page.html.ts";

export interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly styleUrl: string;
  readonly main: Markup;
  readonly footer?: Markup;
  /** Allowed by its hash in the page's policy; absent on most. */
  readonly script?: Markup;
}

/** A whole page with one stylesheet. */
export function frame({ language, title, styleUrl, main, footer, script }: Frame): Markup {
  const body = html`<body>
<header><p class="brand">${MARK}<span>Totziens</span></p></header>
<main>
${main}
</main>
${footer ? html`<footer>${footer}</footer>` : ""}
${script ?? ""}
</body>`;
  return page({ language, title, styleUrl, body });
}

/** The person to ask. */
export function mailTo(
  words: string,
  { name, address }: { readonly name: string; readonly address: string },
): Markup {
  return html`<p>${words} ${isolated(name)}: <a href="mailto:${address}">${address}</a></p>`;
}
