import { html, type Markup } from "../../http/markup.ts";
import type { DeskRequest } from "../desk-request.ts";
import { formToken, TOKEN_FIELD } from "../form-token.ts";

interface FormStyle {
  readonly className?: string;
  /** The browser says what is wrong one by one and in its own words; we say all of it. */
  readonly noValidate?: boolean;
  /** It brings a file. */
  readonly hasFile?: boolean;
}

/** A form of whoever looks at the page: no other session can post it, and nowhere else. */
export function postForm(
  { person }: Pick<DeskRequest, "person">,
  action: string,
  content: Markup,
  { className, noValidate, hasFile }: FormStyle = {},
): Markup {
  const token = person
    ? html`<input type="hidden" name="${TOKEN_FIELD}" value="${formToken(person, action)}">`
    : "";
  const look = html`${className ? html` class="${className}"` : ""}${noValidate ? html` novalidate` : ""}${hasFile ? html` enctype="multipart/form-data"` : ""}`;
  return html`<form method="post" action="${action}"${look}>${token}${content}</form>`;
}
