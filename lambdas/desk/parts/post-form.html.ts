import { html, type Markup } from "../../http/markup.ts";
import type { DeskRequest } from "../desk-request.ts";
import { formToken, TOKEN_FIELD } from "../form-token.ts";

interface FormStyle {
  readonly className?: string;
  /** For a button elsewhere on the page that posts it. */
  readonly id?: string;
  /** Browsers report one problem at a time in their own words; we report all. */
  readonly noValidate?: boolean;
  /** It uploads a file. */
  readonly hasFile?: boolean;
}

/** A form with the session's token: no other session or action accepts it. */
export function postForm(
  { person }: Pick<DeskRequest, "person">,
  action: string,
  content: Markup,
  { className, id, noValidate, hasFile }: FormStyle = {},
): Markup {
  const token = person
    ? html`<input type="hidden" name="${TOKEN_FIELD}" value="${formToken(person, action)}">`
    : "";
  const look = html`${id ? html` id="${id}"` : ""}${className ? html` class="${className}"` : ""}${noValidate ? html` novalidate` : ""}${hasFile ? html` enctype="multipart/form-data"` : ""}`;
  return html`<form method="post" action="${action}"${look}>${token}${content}</form>`;
}
