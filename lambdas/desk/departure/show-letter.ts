import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { STEP_PAGE_WORDS } from "../../words/words.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { DeskAnswer, SignedInRequest } from "../desk-request.ts";
import { heading } from "../parts/heading.html.ts";
import { plainPage } from "../plain-page.ts";
import { departureOf } from "./asked-here.ts";
import { stepPath } from "./routes.ts";
import { type StepText, stepText } from "./step-text.ts";

/** The letter that a step of HR's own comes with, in the leaver's language. Nothing typed in it is sent or kept. */
export async function showLetter(request: SignedInRequest, ports: DeskPorts): Promise<DeskAnswer> {
  const { now } = request;
  const departure = await departureOf(request, ports);
  const step = request.event.pathParameters?.step ?? "";
  const { name, language } = departure.people.employee;
  const { letter } = (await stepText(departure, { step, language, now }, ports)) ?? {};
  if (!letter) return plainPage(request, { status: 404, says: "notFound" });
  const words = STEP_PAGE_WORDS[request.language].letter;
  const date = now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  return {
    title: words.title,
    place: "/desk/departures",
    main: html`<p><a href="${stepPath(departure.id, step)}">${words.back}</a></p>
${heading(words.title, { intro: words.what })}
<p class="buttons"><button type="button" data-print hidden>${words.print}</button></p>
<article class="letter" lang="${language}">
<p class="letter-head">${ports.plan.settings.organisation}</p>
${addressee(name, words.address)}
<p class="letter-date">${dayInWords(date, language, "date")}</p>
<p><strong>${STEP_PAGE_WORDS[language].letter.subject}</strong></p>
${body(letter)}
</article>`,
  };
}

/** The postal address is known to nobody here, so there is room to type or write it. */
function addressee(name: string, label: string): Markup {
  return html`<div class="letter-to"><p>${isolated(name)}</p>
<div class="letter-lines" contenteditable="plaintext-only" role="textbox" aria-multiline="true" aria-label="${label}" data-hint="${label}"></div></div>`;
}

function body({ body, name }: NonNullable<StepText["letter"]>): Markup {
  return html`${body}
<div class="letter-sign">${name}</div>`;
}
