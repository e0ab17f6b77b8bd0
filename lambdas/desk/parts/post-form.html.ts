import { html, type Markup } from "../../web/markup.ts";
import { formToken, TOKEN_FIELD } from "../form-token.ts";
import type { AnyVisit } from "../visit.ts";

/** A form of whoever looks at the page: no other session can post it, and nowhere else. */
export function postForm(
  { person }: Pick<AnyVisit, "person">,
  action: string,
  content: Markup,
): Markup {
  const token = person
    ? html`<input type="hidden" name="${TOKEN_FIELD}" value="${formToken(person, action)}">`
    : "";
  return html`<form method="post" action="${action}">${token}${content}</form>`;
}
