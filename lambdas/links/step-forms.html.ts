import { html, type Markup } from "../http/markup.ts";
import type { LinkWords } from "../words/nl/links.ts";
import type { ShownStep } from "./shown-step.ts";

type StepToAnswer = Pick<
  ShownStep,
  | "id"
  | "choices"
  | "marked"
  | "problem"
  | "addressPath"
  | "questionsPath"
  | "momentsPath"
  | "feedbackPath"
>;

/** An open step's buttons. The way to the page for the address comes first, since that is the task. */
export function choiceForms(step: StepToAnswer, words: LinkWords): Markup {
  const { choices } = step;
  return html`${toAddress(step, words.toAddress)}
${step.questionsPath ? html`<p><a href="${step.questionsPath}">${words.toQuestions}</a></p>` : ""}
${step.momentsPath ? html`<p><a class="action" href="${step.momentsPath}">${words.toMoments}</a></p>` : ""}
${step.feedbackPath ? html`<p><a class="action" href="${step.feedbackPath}">${words.toFeedback}</a></p>` : ""}
${choices.mark ? markForm(step, words) : ""}
${choices.remind.length > 0 ? remindForm(step, words) : ""}
${choices.handOver ? handOverForm(step, words) : ""}`;
}

/** The remaining answers of a step that is closed, or with a colleague: folded away, since they are rarely needed. */
export function otherwiseForms(step: StepToAnswer, words: LinkWords): Markup {
  const { choices, problem } = step;
  if (!choices.mark) return toAddress(step, words.toAddressAgain);
  return html`<details ${problem ? html`open` : ""}><summary>${words.otherwise}</summary>
${markForm(step, words)}
${choices.handOver ? handOverForm(step, words) : ""}
</details>`;
}

/** Not the present answer. */
function markForm(
  { id, choices, marked, momentsPath, feedbackPath }: StepToAnswer,
  words: LinkWords,
): Markup {
  const canBeDone = marked !== "done";
  // Another answer, or a page, is what is asked first.
  const isBeside = [marked, momentsPath, feedbackPath].some((each) => each !== undefined);
  return html`<form method="post" class="choices">${stepField(id)}
${choices.stillOpen ? html`<button name="do" value="still-open">${words.stillOpen}</button>` : ""}
${canBeDone ? html`<button name="do" value="done" ${isBeside ? html`class="quiet"` : ""}>${words.done}</button>` : ""}
${marked === "not-needed" ? "" : html`<button name="do" value="not-needed" class="quiet">${words.notNeeded}</button>`}
</form>`;
}

/** One press, which can be changed. */
export function helpedForm(
  { id, helped }: Pick<ShownStep, "id" | "helped">,
  words: LinkWords,
): Markup {
  const button = (as: NonNullable<typeof helped>) =>
    html`<button name="as" value="${as}" class="quiet" aria-pressed="${helped === as ? "true" : "false"}">${words.helpedAnswers[as]}</button>`;
  return html`<form method="post" class="helped">${stepField(id)}<input type="hidden" name="do" value="helped">
<p><strong id="helped-${id}">${words.helped}</strong> ${helped ? words.saidHelped[helped] : words.helpedNote}</p>
<div class="answers" role="group" aria-labelledby="helped-${id}">${button("yes")}${button("no")}</div>
</form>`;
}

function remindForm({ id, choices, problem }: StepToAnswer, words: LinkWords): Markup {
  const chosen = problem?.do === "remind" ? problem.typed.workingDays : undefined;
  return html`<form method="post">${stepField(id)}
<label for="days-${id}">${words.remindLabel}</label>
<select id="days-${id}" name="workingDays">${choices.remind.map(
    (days) =>
      html`<option value="${days}" ${days === chosen ? html`selected` : ""}>${words.inDays(days)}</option>`,
  )}</select>
<button name="do" value="remind" class="quiet">${words.remind}</button>
</form>`;
}

function handOverForm(step: StepToAnswer, words: LinkWords): Markup {
  const isTried = step.problem?.do === "hand-over";
  return html`<details ${isTried ? html`open` : ""}><summary>${words.handOver}</summary>
<p>${words.handOverNote}</p>
<form method="post">${stepField(step.id)}
${textField(step, { name: "name", label: words.colleagueName, form: "hand-over" })}
${textField(step, { name: "address", label: words.colleagueAddress, form: "hand-over", type: "email" })}
<button name="do" value="hand-over">${words.handOverButton}</button>
</form>
</details>`;
}

function toAddress({ addressPath }: StepToAnswer, label: string): Markup {
  return addressPath ? html`<p><a href="${addressPath}">${label}</a></p>` : html``;
}

function stepField(id: string): Markup {
  return html`<input type="hidden" name="step" value="${id}">`;
}

interface TextField {
  readonly name: string;
  readonly label: string;
  /** The form's name, since two forms may share a field name. */
  readonly form: string;
  readonly type?: "text" | "email";
  readonly autocomplete?: string;
}

/** A field with its label, input and error. */
function textField(
  { id, problem }: StepToAnswer,
  { name, label, form, type = "text", autocomplete = "off" }: TextField,
): Markup {
  const field = `${form}-${name}-${id}`;
  const isTried = problem?.do === form;
  const wrong = isTried ? problem?.fields[name] : undefined;
  return html`<label for="${field}">${label}</label>
${wrong ? html`<span class="problem" id="${field}-problem">${wrong}</span>` : ""}
<input id="${field}" name="${name}" type="${type}" autocomplete="${autocomplete}" required value="${isTried ? problem?.typed[name] : ""}" ${
    wrong ? html`aria-invalid="true" aria-describedby="${field}-problem"` : ""
  }>`;
}
