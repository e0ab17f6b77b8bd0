import { html, type Markup } from "../../http/markup.ts";

/** The heading of a page, its purpose in a sentence, and its actions. */
export function heading(title: string, { intro, actions }: HeadingParts = {}): Markup {
  return html`<div class="heading"><div><h1>${title}</h1>
${intro ? html`<p class="lead">${intro}</p>` : ""}</div>
${actions ? html`<div class="buttons">${actions}</div>` : ""}</div>`;
}

interface HeadingParts {
  readonly intro?: string;
  readonly actions?: Markup;
}
