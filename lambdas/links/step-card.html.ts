import { html, type Markup } from "../http/markup.ts";
import type { LinkWords } from "../words/nl/links.ts";
import type { ShownStep } from "./shown-step.ts";
import { choiceForms, otherwiseForms } from "./step-forms.html.ts";

/** One step: what to do, how it stands, the buttons, and the help. */
export function stepCard(
  step: ShownStep,
  { words, isOnlyOne }: { readonly words: LinkWords; readonly isOnlyOne: boolean },
): Markup {
  const { id, title, action, help, said, isOver } = step;
  return html`<article id="step-${id}" aria-labelledby="title-${id}">
<h2 id="title-${id}">${title}</h2>
${said.length > 0 ? html`<div class="state">${said.map((each) => html`<p>${each}</p>`)}</div>` : ""}
${isOver ? otherwiseForms(step, words) : html`<p class="now"><span>${words.doNow}</span>${action}</p>${choiceForms(step, words)}`}
${
  help
    ? html`<details ${isOnlyOne ? html`open` : ""}><summary>${words.help}</summary>
${help}
</details>`
    : ""
}
</article>`;
}
