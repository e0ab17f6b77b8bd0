import { LINES_TOGETHER } from "../../departure/insights/feedback-lines.ts";
import type { Figure } from "../../departure/insights/figures.ts";
import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { periodInWords } from "../../mails/figures-in-words.ts";
import { FEEDBACK_WORDS } from "../../words/words.ts";

export interface FeedbackShown {
  /** Absent: the whole plan. */
  readonly about: string | undefined;
  /** How often the step's mail helped, if that is published. */
  readonly helped: Figure | undefined;
  /** None while there are too few to show. */
  readonly lines: readonly string[];
}

/** More would make the page heavy; whoever has that many reads enough. */
const SHOWN_AT_MOST = 100;

/** Managers' lines and how often the mail helped, or why that isn't shown yet. */
export function feedbackSection(shown: FeedbackShown, language: Language): Markup {
  const words = FEEDBACK_WORDS[language].atDesk;
  const { about, lines } = shown;
  const more = lines.length - SHOWN_AT_MOST;
  return html`<section><h2>${words.title}</h2>
<p>${about === undefined ? words.ofPlan : helpedInWords(shown, language)}</p>
${
  lines.length > 0
    ? html`<p>${words.lines}</p>
<ul>${lines.slice(0, SHOWN_AT_MOST).map((line) => html`<li>${line}</li>`)}</ul>${more > 0 ? html`\n<p>${words.more(more)}</p>` : ""}`
    : html`<p>${words.tooFew(LINES_TOGETHER)}</p>`
}</section>`;
}

function helpedInWords({ helped }: FeedbackShown, language: Language): string {
  const words = FEEDBACK_WORDS[language].atDesk;
  const yes = helped?.cells.yes;
  if (!helped || yes === undefined) return words.helpedTooFew;
  return words.helped(yes, helped.respondents, periodInWords(helped.period, language));
}
