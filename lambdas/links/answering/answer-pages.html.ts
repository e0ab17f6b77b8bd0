import { personIn } from "../../departure/people/addressee.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { AnswerWords } from "../../words/nl/answers.ts";
import { ANSWER_WORDS, LINK_WORDS } from "../../words/words.ts";
import { frame, mailTo } from "../frame.html.ts";
import { answerForm, type FormState } from "./answer-form.html.ts";
import { answerIntro } from "./answer-intro.html.ts";
import { type Asking, lastDayToAnswer, shownAnswers } from "./asking.ts";
import { invitationMonth } from "./invitation-month.ts";
import { keptWords } from "./kept-words.html.ts";
import { filledWith, NOTHING_FILLED } from "./read-posted.ts";

/** The questions, not answered yet. */
export function askPage(asking: Asking, notice?: "dropped"): Markup {
  const words = wordsOf(asking);
  return framed(
    asking,
    titleOf(asking),
    html`<h1>${titleOf(asking)}</h1>
${notice ? html`<div class="state" role="status"><p>${words[notice]}</p></div>` : ""}
${answerIntro(asking)}
${answerForm(asking, { filled: NOTHING_FILLED })}`,
  );
}

/** The form as it was sent, with what is wrong beside its field. */
export function wrongPage(asking: Asking, state: FormState, notice?: "busy"): Markup {
  const words = wordsOf(asking);
  return framed(
    asking,
    titleOf(asking),
    html`<h1>${titleOf(asking)}</h1>
<div class="wrong" role="alert"><p>${notice ? words[notice] : words.notKept}</p></div>
${answerForm(asking, state)}`,
  );
}

/** What was kept, to change or delete where the link may show it. `named`: with the name, where it may not. */
export function keptPage(asking: Asking, named: boolean): Markup {
  const words = wordsOf(asking);
  const shown = shownAnswers(asking);
  const title = words.thanks(calledOf(asking));
  return framed(
    asking,
    title,
    html`<h1>${title}</h1>
<div class="state" role="status">${keptWords(asking, shown?.named ?? named)}</div>
${
  shown
    ? html`<h2>${words.yours}</h2>
${answerForm(asking, { filled: filledWith(shown) })}
${fileForm(words)}
${dropForm(words)}`
    : ""
}`,
  );
}

/** Answered before, behind a link that shows nothing of it. From the work mailbox others may take their place until the last day. */
export function alreadyPage(asking: Asking): Markup {
  const words = wordsOf(asking);
  const { request, access, today } = asking;
  const { address } = personIn(request.departure, "hrContact", today);
  const mayChange = access === "change-unseen";
  return framed(
    asking,
    titleOf(asking),
    html`<h1>${titleOf(asking)}</h1>
<div class="state"><p>${words.already} ${mailLink(words.alreadyNotYou(address), address)}</p>
${mayChange ? html`<p>${words.againInstead}</p>` : ""}</div>
${mayChange ? answerForm(asking, { filled: NOTHING_FILLED }) : ""}`,
  );
}

export function closedPage(asking: Asking): Markup {
  const words = wordsOf(asking);
  const { request } = asking;
  const until = lastDayToAnswer(asking);
  const { language } = request.reader;
  const month = invitationMonth(asking);
  const later = month ? words.closedLater(dayInWords(month, language, "month")) : "";
  return framed(
    asking,
    words.closedTitle,
    html`<h1>${words.closedTitle}</h1>
<div class="state"><p>${until ? words.closed(dayInWords(until, language)) : words.closedNow} ${later}</p></div>`,
  );
}

function fileForm(words: AnswerWords): Markup {
  return html`<details><summary>${words.file}</summary>
<p>${words.fileNote}</p>
<form method="post"><button name="do" value="file" class="quiet">${words.fileButton}</button></form>
</details>`;
}

function dropForm(words: AnswerWords): Markup {
  return html`<details><summary>${words.drop}</summary>
<p>${words.dropNote}</p>
<form method="post"><button name="do" value="drop" class="quiet">${words.dropButton}</button></form>
</details>`;
}

/** The address within a sentence, as a link. */
function mailLink(sentence: string, address: string): Markup {
  const [before = "", after = ""] = sentence.split(address);
  return html`${before}<a href="mailto:${address}">${address}</a>${after}`;
}

function framed({ request, today }: Asking, title: string, main: Markup): Markup {
  const { reader, departure, path, styleUrl } = request;
  const { language } = reader;
  return frame({
    language,
    title,
    styleUrl,
    main,
    footer: html`<p><a href="${path("privacy")}">${ANSWER_WORDS[language].whoSeesWhat}</a></p>
${mailTo(LINK_WORDS[language].questions, personIn(departure, "hrContact", today))}`,
  });
}

function wordsOf({ request }: Asking): AnswerWords {
  return ANSWER_WORDS[request.reader.language];
}

function titleOf(asking: Asking): string {
  const words = wordsOf(asking);
  return asking.occasion === "exit" ? words.exitTitle : words.lookBackTitle;
}

function calledOf({ request: { departure } }: Asking): string {
  return isolated(calledNameOf(departure.people.employee));
}
