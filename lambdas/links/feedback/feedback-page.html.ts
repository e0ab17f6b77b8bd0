import { canLeaveFeedback, MOST_IN_FEEDBACK } from "../../departure/changes/leave-feedback.ts";
import { feedbackStep, stepsToSayOf } from "../../departure/mailings/feedback-step.ts";
import type { Language } from "../../departure/model/plan.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { FEEDBACK_WORDS, LINK_WORDS } from "../../words/words.ts";
import { frame, mailTo } from "../frame.html.ts";
import { linesField } from "../holder/field.html.ts";
import type { LinkPageRequest } from "../link-page.ts";
import type { FeedbackMistake, ReadFeedback } from "./read-feedback.ts";

/** What was typed and refused. */
export interface TriedFeedback {
  readonly read: ReadFeedback;
  readonly sentence?: string;
}

/** One field with one button; once the step is closed, only that it is. */
export function feedbackPage(request: LinkPageRequest, tried?: TriedFeedback): Markup {
  const { departure, reader, context, styleUrl, path } = request;
  const { language } = reader;
  const words = FEEDBACK_WORDS[language];
  const links = LINK_WORDS[language];
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const main = html`<h1>${words.title}</h1>
${tried ? html`<div class="wrong" role="alert"><p>${tried.sentence ?? links.notSaved}</p></div>` : ""}
<p>${links.hello(isolated(reader.calledName ?? ""))}</p>
${
  canLeaveFeedback(departure, context)
    ? formOf(request, tried?.read)
    : html`<article><div class="state"><p>${whyNot(request)}</p></div>
<p><a href="${path()}">${words.toStep}</a></p></article>`
}`;
  const footer = mailTo(links.questions, personIn(departure, "hrContact", today));
  return frame({ language, title: words.title, styleUrl, main, footer });
}

function whyNot({ departure, reader, context: { plan } }: LinkPageRequest): string {
  const words = FEEDBACK_WORDS[reader.language];
  return feedbackStep(departure, plan)?.mark ? words.closed : words.over;
}

function formOf(request: LinkPageRequest, read: ReadFeedback | undefined): Markup {
  const { departure, reader } = request;
  const { language } = reader;
  const words = FEEDBACK_WORDS[language];
  return html`<p>${words.intro(isolated(departure.people.employee.name))}</p>
<p>${words.who}</p>
<article><form method="post" novalidate>
${aboutField(request, read?.typed.about)}
${linesField({
  name: "line",
  label: words.line,
  hint: words.lineHint(MOST_IN_FEEDBACK),
  value: read?.typed.line ?? "",
  rows: 4,
  problem: read?.mistake && mistakeInWords(read.mistake, language),
})}
<p><small>${words.once}</small></p>
<button>${words.button}</button>
</form></article>`;
}

/** What the line can be about. A colleague knows one step only. */
export function stepsOffered({ departure, reader, context }: LinkPageRequest): string[] {
  return reader.role === "manager" ? stepsToSayOf(departure, context.plan) : [];
}

function aboutField(request: LinkPageRequest, chosen = ""): Markup {
  const { departure, reader, context } = request;
  const { language } = reader;
  const words = FEEDBACK_WORDS[language];
  const steps = stepsOffered(request);
  if (steps.length === 0) return html``;
  const options = steps.map((id) => {
    const title = titleOf(id, departure, { plan: context.plan, language });
    return html`<option value="${id}" ${id === chosen ? html`selected` : ""}>${title}</option>`;
  });
  return html`<label for="about">${words.about}</label>
<select id="about" name="about"><option value="">${words.wholePlan}</option>${options}</select>`;
}

function mistakeInWords(mistake: FeedbackMistake, language: Language): string {
  const { problems } = FEEDBACK_WORDS[language];
  return mistake.code === "long"
    ? problems.long(mistake.given, MOST_IN_FEEDBACK)
    : problems[mistake.code];
}
