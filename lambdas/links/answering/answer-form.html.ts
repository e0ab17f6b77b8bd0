import { offersContact, questionsFor } from "../../departure/answers/questions.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { settingWords } from "../../mails/setting-words.ts";
import { ANSWER_WORDS } from "../../words/words.ts";
import { type Asking, lastDayToAnswer, shownAnswers } from "./asking.ts";
import { type AskedWith, questionField } from "./question-fields.html.ts";
import type { Filled, PostedMistakes } from "./read-posted.ts";

/** What stands in the form, and what is wrong with it. */
export interface FormState {
  readonly filled: Filled;
  readonly mistakes?: PostedMistakes;
}

/** The questions of the leaver's kind, one's own words, the name, and the button. Everything is optional. */
export function answerForm(asking: Asking, { filled, mistakes = {} }: FormState): Markup {
  const { request, occasion, today } = asking;
  const { departure, context, reader } = request;
  const words = ANSWER_WORDS[reader.language];
  const setting = settingWords(context.plan.settings, reader.language);
  const asked: AskedWith = {
    words,
    occasion,
    ...setting,
    isPast: today.since(departure.dates.lastDay).sign > 0,
    filled,
    mistakes,
  };
  return html`<form method="post" class="questions">
${mistakes.isUnknown ? html`<p class="problem">${words.notOnThePage}</p>` : ""}
${questionsFor(departure.kind, occasion).map((each) =>
  questionField(each, asked, each.question === "return" ? contactField(asking, asked) : html``),
)}
${wordsField(asked)}
${nameField(asking, asked, setting.answerReaders)}
<button name="do" value="keep">${words.keep}</button>
</form>
${setting.confidant ? html`<p class="serious">${words.serious(setting.confidant)}</p>` : ""}`;
}

function contactField(
  { request: { departure }, occasion, today }: Asking,
  asked: AskedWith,
): Markup {
  if (!offersContact(departure.kind, occasion)) return html``;
  const { words, filled } = asked;
  const hr = isolated(personIn(departure, "hrContact", today).name);
  return html`<label class="option contact"><input type="checkbox" name="contact" value="yes" aria-describedby="contact-hint" ${filled.contact ? html`checked` : ""}><span>${words.contact}</span></label>
<p class="hint" id="contact-hint">${words.contactHint(hr)}</p>`;
}

function wordsField({ words, clients, filled, mistakes }: AskedWith): Markup {
  const isLong = mistakes.words !== undefined;
  return html`<div class="question">
<label for="words">${words.words}</label>
<p class="hint" id="words-hint">${words.wordsHint(clients)}</p>
${isLong ? html`<p class="problem" id="words-problem">${words.tooLong(mistakes.words)}</p>` : ""}
<textarea id="words" name="words" rows="5" dir="auto" aria-describedby="words-hint${isLong ? " words-problem" : ""}" ${isLong ? html`aria-invalid="true"` : ""}>
${filled.words}</textarea>
</div>`;
}

/** *Without my name* is chosen. */
function nameField(asking: Asking, { words, filled }: AskedWith, readers: string): Markup {
  const { occasion, request } = asking;
  const until = lastDayToAnswer(asking);
  const day = until ? dayInWords(until, request.reader.language) : "";
  // Ten working days from the first press; from then on the day is known.
  const isFirst = occasion === "half-year" && !shownAnswers(asking);
  const nameless = isFirst ? words.nameless["half-year"] : words.nameless.exit(day);
  const choice = (value: "no" | "yes", label: string) =>
    html`<label class="option"><input type="radio" name="named" value="${value}" ${filled.named === (value === "yes") ? html`checked` : ""}><span>${label}</span></label>`;
  return html`<fieldset class="question" id="name">
<legend>${words.name}</legend>
${choice("no", nameless)}
${readers ? choice("yes", words.named(readers)) : ""}
</fieldset>`;
}
