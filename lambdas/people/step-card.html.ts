import { html, type Markup } from "../web/markup.ts";
import type { PageWords } from "./page-words.ts";
import type { AnswerProblem } from "./read-answer.ts";
import type { StepChoices } from "./step-choices.ts";
import { choiceForms, otherwiseForms } from "./step-forms.html.ts";

/** A step as its page shows it. */
export interface ShownStep {
  readonly id: string;
  readonly title: string;
  /** The one thing to do. */
  readonly action: string;
  readonly help: Markup;
  /** What was said of it, in sentences. */
  readonly said: readonly string[];
  /** It is marked, or it is not needed any more. */
  readonly isOver: boolean;
  readonly choices: StepChoices;
  /** Why the last answer was not taken, where it was about this step. */
  readonly problem?: AnswerProblem;
}

/** One step: what to do, how it stands, the buttons, and the help. */
export function stepCard(
  step: ShownStep,
  { words, isOnlyOne }: { readonly words: PageWords; readonly isOnlyOne: boolean },
): Markup {
  const { id, title, action, help, said, isOver } = step;
  return html`<article id="step-${id}" aria-labelledby="title-${id}">
<h2 id="title-${id}">${title}</h2>
${said.length > 0 ? html`<div class="state">${said.map((each) => html`<p>${each}</p>`)}</div>` : ""}
${isOver ? otherwiseForms(step, words) : html`<p class="now"><span>${words.doNow}</span>${action}</p>${choiceForms(step, words)}`}
<details ${isOnlyOne ? html`open` : ""}><summary>${words.help}</summary>
${help}
</details>
</article>`;
}
