import { html, type Markup } from "../../http/markup.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { backIn } from "./asked-here.ts";
import type { StepAction } from "./step-actions.ts";

export function doField(action: StepAction): Markup {
  return html`<input type="hidden" name="do" value="${action}">`;
}

/** From a form on *today*, also once it was asked about or refused. */
export function backFields(request: SignedInRequest): Markup {
  return hiddenFields(backIn(request));
}

export function hiddenFields(fields: Readonly<Record<string, string>>): Markup {
  return html`${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}`;
}
