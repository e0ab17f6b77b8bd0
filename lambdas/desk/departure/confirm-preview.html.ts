import { html, type Markup } from "../../http/markup.ts";
import { button } from "../parts/button.html.ts";
import { CONFIRMED_FIELD, EDIT_FIELD } from "./asked-here.ts";

/** What was typed, to do it this time. */
export function confirmFields(typed: URLSearchParams): Markup {
  return html`<input type="hidden" name="${CONFIRMED_FIELD}" value="yes">${[...typed].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}`;
}

/** Leads back to the form with what was typed. */
export function backButton(words: string): Markup {
  return button(words, { look: "quiet", name: EDIT_FIELD, value: "yes" });
}
