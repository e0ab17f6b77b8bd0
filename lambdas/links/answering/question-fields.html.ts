import type { Question } from "../../departure/answers/answers.ts";
import type { GivenMistake } from "../../departure/answers/check-given.ts";
import {
  ASPECTS,
  type AskedQuestion,
  AT_MOST,
  RATHER_NOT,
  REASON_GROUPS,
  SCALE,
} from "../../departure/answers/questions.ts";
import { html, type Markup } from "../../http/markup.ts";
import { type QuestionFacts, questionInWords } from "../../use-cases/describe/answers-in-words.ts";
import type { Filled, PostedMistakes } from "./read-posted.ts";

/** What the questions are written with. */
export interface AskedWith extends QuestionFacts {
  /** What the people cared for are called. */
  readonly clients: string;
  readonly filled: Filled;
  readonly mistakes: PostedMistakes;
}

/** One question: its words as the name of the group, then its options. `after` stands below them. */
export function questionField(
  { question, number }: AskedQuestion,
  asked: AskedWith,
  after: Markup = html``,
): Markup {
  const mistake = asked.mistakes.questions?.[question];
  const hint = hintOf(question, asked);
  const describedBy = [hint ? `${question}-hint` : "", mistake ? `${question}-problem` : ""]
    .filter(Boolean)
    .join(" ");
  return html`<fieldset class="question" id="${question}" ${describedBy ? html`aria-describedby="${describedBy}"` : ""}>
<legend>${number}. ${questionInWords(question, asked)}</legend>
${hint ? html`<p class="hint" id="${question}-hint">${hint}</p>` : ""}
${mistake ? html`<p class="problem" id="${question}-problem">${mistakeWords(mistake, asked)}</p>` : ""}
${optionsOf(question, asked)}
${option({ question, value: RATHER_NOT, label: asked.words.ratherNot }, asked)}
${after}
</fieldset>`;
}

function mistakeWords(mistake: GivenMistake, { words }: AskedWith): string {
  return mistake === "too-many:2" ? words.tooMany[2] : words.tooMany[1];
}

function hintOf(question: Question, { words }: AskedWith): string | undefined {
  if (question === "reasons") return words.reasonsHint;
  return AT_MOST[question] > 1 ? words.asManyAsYouLike : undefined;
}

/** All but "rather not". */
function optionsOf(question: Question, asked: AskedWith): Markup {
  const { words, clients } = asked;
  const list = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => option({ question, value, label }, asked));
  switch (question) {
    case "recommend":
      return scale(asked);
    case "reasons":
      return reasons(asked);
    case "longer":
      return html`${list(words.longerOptions)}`;
    case "good":
    case "better": {
      const labels = words.aspectOptions(clients);
      return html`${ASPECTS.map((value) => option({ question, value, label: labels[value] }, asked))}`;
    }
    default:
      return html`${list(words.yesOrNo)}`;
  }
}

/** One row of eleven, with words under its ends and none between. */
function scale({ words, filled }: AskedWith): Markup {
  const chosen = filled.chosen.recommend ?? [];
  return html`<div class="scale">${SCALE.map(
    (value) =>
      html`<label><input type="radio" name="recommend" value="${value}" ${chosen.includes(value) ? html`checked` : ""}>${value}</label>`,
  )}</div>
<p class="scale-ends"><span>${words.scaleFrom}</span> <span>${words.scaleTo}</span></p>`;
}

/** In three groups under small headings, then something else. */
function reasons(asked: AskedWith): Markup {
  const { words, clients } = asked;
  const labels = words.reasonOptions(clients);
  const reason = (value: keyof typeof labels) =>
    option({ question: "reasons", value, label: labels[value] }, asked);
  const groups = (["work", "people", "life"] as const).map(
    (group) =>
      html`<fieldset class="reasons">
<legend>${words.reasonGroups[group]}</legend>
${REASON_GROUPS[group].map(reason)}
</fieldset>`,
  );
  return html`${groups}
<hr>
${reason("other")}`;
}

interface Option {
  readonly question: Question;
  readonly value: string;
  readonly label: string;
}

function option({ question, value, label }: Option, { filled }: AskedWith): Markup {
  const type = AT_MOST[question] > 1 ? "checkbox" : "radio";
  const isChosen = filled.chosen[question]?.includes(value);
  return html`<label class="option"><input type="${type}" name="${question}" value="${value}" ${isChosen ? html`checked` : ""}><span>${label}</span></label>`;
}
