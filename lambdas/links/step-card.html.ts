import { stepAnchor } from "../http/link-path.ts";
import { html, type Markup } from "../http/markup.ts";
import type { LinkWords } from "../words/nl/links.ts";
import type { ShownStep } from "./shown-step.ts";
import { choiceForms, helpedForm, otherwiseForms } from "./step-forms.html.ts";

interface Shown {
  readonly words: LinkWords;
  readonly isHelpOpen: boolean;
}

/** One step: the task, its status, the buttons, and the help. */
export function stepCard(step: ShownStep, { words, isHelpOpen }: Shown): Markup {
  const { id, title, help, choices } = step;
  return html`<article id="${stepAnchor(id)}" aria-labelledby="title-${id}">
<h2 id="title-${id}">${title}</h2>
${stepStatus(step, words)}
${
  help
    ? html`<details ${isHelpOpen ? html`open` : ""}><summary>${words.help}</summary>
${help}
</details>`
    : ""
}
${choices.helped ? helpedForm(step, words) : ""}
</article>`;
}

/** Of a page's only step, or of the one that the mail's link led to. */
export function isHelpOpen(
  { id, isOver }: ShownStep,
  { steps, opened }: { readonly steps: readonly ShownStep[]; readonly opened: string | undefined },
): boolean {
  return steps.length === 1 || (opened === id && !isOver);
}

/** What was said so far, the task, and what can be said now. */
export function stepStatus(step: ShownStep, words: LinkWords): Markup {
  const { said, isOver, action, label } = step;
  return html`${said.length > 0 ? html`<div class="state">${said.map((each) => html`<p>${each}</p>`)}</div>` : ""}
${isOver ? otherwiseForms(step, words) : html`<p class="now"><span>${words.labels[label]}</span>${action}</p>${choiceForms(step, words)}`}`;
}
