import { html, type Markup } from "../../http/markup.ts";

export interface ButtonStyle {
  /** `quiet`: beside the main one. `wrong`: cannot be undone. */
  readonly look?: "quiet" | "wrong";
  readonly name?: string;
  readonly value?: string;
  /** For screen readers, if several buttons say the same. */
  readonly label?: string;
  /** The id of the form that it posts, if it isn't in it. */
  readonly form?: string;
}

/** Posts the form that it is in. */
export function button(
  words: string,
  { look, name, value, label, form }: ButtonStyle = {},
): Markup {
  return html`<button class="${look ?? ""}"${name ? html` name="${name}" value="${value ?? ""}"` : ""}${label ? html` aria-label="${label}"` : ""}${form ? html` form="${form}"` : ""}>${words}</button>`;
}

/** A link to a page where something begins. */
export function buttonLink(href: string, words: string, look: "quiet" | "" = ""): Markup {
  return html`<a class="button ${look}" href="${href}">${words}</a>`;
}
