import { questionsFor } from "../../departure/answers/questions.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { AnswerWords } from "../../words/nl/answers.ts";
import { ANSWER_WORDS } from "../../words/words.ts";
import { type Asking, lastDayToAnswer, lastDayToChange } from "./asking.ts";

/** What is asked, who sees it, and until when. */
export function answerIntro(asking: Asking): Markup {
  const { request, occasion } = asking;
  const words = ANSWER_WORDS[request.reader.language];
  const called = isolated(calledNameOf(request.departure.people.employee));
  return html`<p>${words.hello(called)}</p>
${occasion === "exit" ? atTheEnd(asking, words) : lookingBack(asking, words)}`;
}

function atTheEnd(asking: Asking, words: AnswerWords): Markup {
  const { request, occasion, today } = asking;
  const { departure, context, reader } = request;
  const { lastDay } = departure.dates;
  const intro = words.exitIntro({
    organisation: context.plan.settings.organisation,
    lastDay: dayInWords(lastDay, reader.language),
    isPast: today.since(lastDay).sign > 0,
    count: words.count(questionsFor(departure.kind, occasion).length),
  });
  return html`<p>${intro}</p>
<h2 class="small">${words.whoSeesThis}</h2>
<ul>${words.promises.map((promise) => html`<li>${promise}</li>`)}</ul>
<p>${openWords(asking, words)} ${privacyLink(asking, words)}</p>`;
}

function lookingBack(asking: Asking, words: AnswerWords): Markup {
  const { request, occasion } = asking;
  const { departure, context } = request;
  const count = words.countFirst(questionsFor(departure.kind, occasion).length);
  return html`<p>${words.lookBackIntro(count, context.plan.settings.organisation)}</p>
<p>${words.lookBackPromise} ${privacyLink(asking, words)}</p>`;
}

/** Promises only what this link can do. */
function openWords(asking: Asking, words: AnswerWords): string {
  const { language } = asking.request.reader;
  const until = lastDayToAnswer(asking);
  if (!until) return "";
  const day = dayInWords(until, language);
  if (asking.access === "first-answer-only") return words.openOnce(day);
  const changes = lastDayToChange(asking);
  return changes.equals(until)
    ? words.openUntil(day)
    : words.openAndChangeUntil(day, dayInWords(changes, language));
}

function privacyLink({ request }: Asking, words: AnswerWords): Markup {
  return html`<a href="${request.path("privacy")}">${words.whoSeesWhat}</a>`;
}
