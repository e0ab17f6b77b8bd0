import type { Departure } from "../../departure/model/departure.ts";
import { nameToShow } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { CARD_WORDS } from "../../words/words.ts";
import { aboutWhom } from "../departure/facts.html.ts";
import { departurePath } from "../departure/routes.ts";
import type { DeskPage, SignedInRequest } from "../desk-request.ts";
import { button } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { cardPath } from "./routes.ts";

/** What a card is, and the button that makes one. */
export function beforeCard(departure: Departure, request: SignedInRequest): DeskPage {
  const words = CARD_WORDS[request.language];
  const name = isolated(nameToShow(departure.people.employee));
  return cardPage(
    departure,
    request,
    html`<p>${words.who(name)}</p><p>${words.what}</p><p>${words.notYou}</p><p>${words.once}</p>
${postForm(request, cardPath(departure.id), button(words.make))}`,
  );
}

/** The card, to be printed. */
export function madeCard(departure: Departure, request: SignedInRequest, sheet: Markup): DeskPage {
  const { made } = CARD_WORDS[request.language];
  return cardPage(departure, request, html`<p role="status">${made}</p>${sheet}`);
}

/** A card would be of no use. */
export function noCard(departure: Departure, request: SignedInRequest): DeskPage {
  const { over } = CARD_WORDS[request.language];
  return { ...cardPage(departure, request, html`<p>${over}</p>`), status: 422 };
}

function cardPage(departure: Departure, { language }: SignedInRequest, content: Markup): DeskPage {
  const words = CARD_WORDS[language];
  return {
    title: words.print,
    main: html`${heading(words.print)}
${aboutWhom(departure, language)}
<section>${content}
<p><a href="${departurePath(departure.id)}">${words.back}</a></p></section>`,
  };
}
