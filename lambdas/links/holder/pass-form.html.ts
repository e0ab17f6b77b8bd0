import { html, type Markup } from "../../http/markup.ts";
import { HOLDER_WORDS, LINK_WORDS } from "../../words/words.ts";
import type { LinkPageRequest } from "../link-page.ts";
import { inputField } from "./field.html.ts";

/**
 * Folded away: somebody else holds the talk, and offers the moments. The link's own page hands the step over, as it does any
 * other.
 */
export function passForm({ reader, path }: LinkPageRequest, stepId: string): Markup {
  const words = HOLDER_WORDS[reader.language];
  const links = LINK_WORDS[reader.language];
  const attributes = html`required`;
  const name = { name: "name", label: links.colleagueName, type: "text" } as const;
  const address = { name: "address", label: links.colleagueAddress, type: "email" } as const;
  return html`<details><summary>${words.pass}</summary>
<p>${words.passNote}</p>
<form method="post" action="${path()}"><input type="hidden" name="step" value="${stepId}">
${inputField({ ...name, value: "", attributes })}
${inputField({ ...address, value: "", attributes })}
<button name="do" value="hand-over" class="quiet">${links.handOverButton}</button>
</form>
</details>`;
}
