import { html, type Markup } from "../../http/markup.ts";
import type { DeskRequest } from "../desk-request.ts";
import { button } from "./button.html.ts";
import { postForm } from "./post-form.html.ts";

export interface Confirm {
  /** Where it is posted to. */
  readonly action: string;
  readonly title: string;
  /** What will happen, in a plain sentence, before it happens. */
  readonly what: string | Markup;
  /** The button's text: the same verb as the title. */
  readonly button: string;
  /** For what cannot be undone. */
  readonly isGrave?: boolean;
  /** For one of several that are rarely needed. */
  readonly isQuiet?: boolean;
  /** Of the form, for another button further down that posts it, too. */
  readonly id?: string;
  /** More fields, hidden ones too. */
  readonly fields?: Markup;
}

/** An action: its effect, and the button that does it. */
export function confirm(request: Pick<DeskRequest, "person">, block: Confirm): Markup {
  const { action, title, what, button: words, isGrave, isQuiet, id, fields } = block;
  const look = isGrave ? "wrong" : isQuiet ? "quiet" : undefined;
  const press = button(words, look ? { look } : {});
  return html`<section class="confirm"><h3>${title}</h3>
<p>${what}</p>
${postForm(request, action, html`${fields}${press}`, id ? { id } : {})}</section>`;
}
