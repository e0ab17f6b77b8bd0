import { cardAsks } from "../../departure/mailings/card.ts";
import type { Language, Plan } from "../../departure/model/plan.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { linkPath } from "../../http/link-path.ts";
import { html, type Markup } from "../../http/markup.ts";
import { CARD_WORDS, LINK_WORDS } from "../../words/words.ts";
import { frame, mailTo } from "../frame.html.ts";
import type { OpenLink } from "../open-link.ts";
import type { ShownAround } from "../shown-around.ts";
import { DATE_PARTS, type TypedDate } from "./read-last-day.ts";

/** Asks for the last working day. It says nothing about anybody. */
export function cardQuestion(
  { language, styleUrl }: { readonly language: Language; readonly styleUrl: string },
  problem?: { readonly typed: TypedDate; readonly sentence: string },
): Markup {
  const words = CARD_WORDS[language];
  const wrong = problem
    ? html`<span class="problem" id="last-day-problem" role="alert">${problem.sentence}</span>`
    : "";
  const field = (
    part: (typeof DATE_PARTS)[number],
  ) => html`<div><label for="${part}">${words[part]}</label>
<input id="${part}" name="${part}" inputmode="numeric" autocomplete="off" required maxlength="${part === "year" ? 4 : 2}" value="${problem?.typed[part] ?? ""}" ${
    problem ? html`aria-invalid="true" aria-describedby="last-day-problem"` : ""
  }></div>`;
  return frame({
    language,
    title: words.title,
    styleUrl,
    main: html`<h1>${words.title}</h1>
<article><form method="post"><fieldset><legend>${words.ask}</legend>
<p id="last-day-example">${words.example}</p>
${wrong}
<div class="date-parts">${DATE_PARTS.map(field)}</div></fieldset>
<button>${words.go}</button></form></article>`,
  });
}

/** What a card opens, once the last working day was right. */
export function cardPages(
  { departure, reader, token }: OpenLink,
  { today, styleUrl, plan }: Pick<ShownAround, "today" | "styleUrl"> & { readonly plan: Plan },
): Markup {
  const { language, calledName = "" } = reader;
  const words = CARD_WORDS[language];
  return frame({
    language,
    title: words.behind,
    styleUrl,
    main: html`<h1>${words.welcome(isolated(calledName))}</h1>
${
  cardAsks(departure, plan)
    ? html`<article><h2><a href="${linkPath(token, "questions")}">${words.toQuestions}</a></h2>
<p>${words.toQuestionsNote}</p></article>`
    : ""
}
<article><h2><a href="${linkPath(token, "address")}">${words.toAddress}</a></h2>
<p>${words.toAddressNote}</p></article>`,
    footer: mailTo(LINK_WORDS[language].questions, personIn(departure, "hrContact", today)),
  });
}
