import type { Temporal } from "temporal-polyfill";
import { type Answers, QUESTIONS } from "../../departure/answers/answers.ts";
import { namedToRead } from "../../departure/answers/named-to-read.ts";
import { questionsFor } from "../../departure/answers/questions.ts";
import { isBefore } from "../../departure/model/days.ts";
import type { Departure } from "../../departure/model/departure.ts";
import type { Plan } from "../../departure/model/plan.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { settingWords } from "../../mails/setting-words.ts";
import { chosenInWords, questionInWords } from "../../use-cases/describe/answers-in-words.ts";
import type { ReadAnswers } from "../../use-cases/person/read-named-answers.ts";
import { ANSWER_WORDS, NAMED_ANSWERS_WORDS } from "../../words/words.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { aboutWhom } from "./facts.html.ts";
import { answersPath, departurePath } from "./routes.ts";

/** That there are named answers, and the button that opens them. */
export function closedAnswers(departure: Departure, request: SignedInRequest): DeskPage {
  const { language } = request;
  const words = NAMED_ANSWERS_WORDS[language];
  return pageOf(
    departure,
    request,
    html`${namedToRead(departure, request).map(
      ({ occasion, until }) => html`<section><h2>${words.occasions[occasion]}</h2>
<p>${words.closed} ${words.until(dayInWords(until, language))}</p></section>
`,
    )}<section><h2>${words.beforeOpening}</h2>
<p>${words.rules}</p>
<p>${words.noted}</p>
${postForm(request, answersPath(departure.id), button(words.open))}</section>`,
  );
}

export interface Opened {
  readonly departure: Departure;
  readonly read: readonly ReadAnswers[];
}

/** The answers, in the words of their questions. */
export function openedAnswers(
  { departure, read }: Opened,
  request: SignedInRequest,
  { plan }: { readonly plan: Plan },
): DeskPage {
  const words = NAMED_ANSWERS_WORDS[request.language];
  const { confidant } = settingWords(plan.settings, request.language);
  return pageOf(
    departure,
    request,
    html`${notice("note", words.isNoted, request.language)}
${read.map((each) => occasionSection(each, { departure, request, plan }))}
<section><h2>${words.afterReading}</h2>
<p>${words.rules}</p>
${confidant ? html`<p>${words.serious(confidant)}</p>` : ""}</section>`,
  );
}

function pageOf(departure: Departure, request: SignedInRequest, main: Markup): DeskPage {
  const words = NAMED_ANSWERS_WORDS[request.language];
  const title = words.title(isolated(nameToShow(departure.people.employee)));
  return {
    title,
    place: "/desk/departures",
    main: html`${heading(title)}
${aboutWhom(departure, request.language)}
${main}
<p><a href="${departurePath(departure.id)}">${words.back}</a></p>`,
  };
}

interface Shown {
  readonly departure: Departure;
  readonly request: SignedInRequest;
  readonly plan: Plan;
}

/** One occasion's answers, each below its question. */
export function occasionSection({ occasion, until, answers }: ReadAnswers, shown: Shown): Markup {
  const { language } = shown.request;
  const words = NAMED_ANSWERS_WORDS[language];
  const heading = html`<h2>${words.occasions[occasion]}</h2>`;
  if (!answers) return html`<section>${heading}<p>${words.gone}</p></section>`;
  const saved = answers.saved.toZonedDateTimeISO(shown.departure.timeZone).toPlainDate();
  return html`<section>${heading}
<p>${words.saved(dayInWords(saved, language))} ${words.until(dayInWords(until, language))}</p>
<dl class="answers">${answersIn(answers, saved, shown)}</dl></section>
`;
}

/** Every question, answered or not; then whether they asked for a mail, and what they wrote. */
function answersIn(answers: Answers, saved: Temporal.PlainDate, shown: Shown): Markup {
  const { occasion, given, words: own, contact } = answers;
  const { departure, request, plan } = shown;
  const [words, named] = [ANSWER_WORDS[request.language], NAMED_ANSWERS_WORDS[request.language]];
  const { organisation, clients } = settingWords(plan.settings, request.language);
  const isPast = isBefore(departure.dates.lastDay, saved);
  const asked = questionsFor(departure.kind, occasion).map(({ question }) => question);
  // They may have answered before the kind changed.
  const rows = QUESTIONS.filter((each) => asked.includes(each) || given[each]).map((question) => {
    const chosen = chosenInWords(question, given, { words, clients });
    return answerRow(
      questionInWords(question, { words, occasion, organisation, isPast }),
      chosen.length > 0 ? chosen : [html`<em>${named.notAnswered}</em>`],
    );
  });
  return html`${rows}${contact ? answerRow(named.contact, [named.contactAsked]) : ""}${
    own ? answerRow(named.ownWords, [html`<span class="own-words" dir="auto">${own}</span>`]) : ""
  }`;
}

function answerRow(question: string, answers: readonly (string | Markup)[]): Markup {
  return html`<dt>${question}</dt>
${answers.map((answer) => html`<dd>${answer}</dd>`)}
`;
}
