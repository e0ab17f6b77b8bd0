import { isCardUseful } from "../../departure/mailings/card.ts";
import type { Context } from "../../departure/model/context.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { html, type Markup } from "../../http/markup.ts";
import { CARD_WORDS, DEPARTURE_WORDS } from "../../words/words.ts";
import { cardPath } from "../card/routes.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { offeredChanges } from "./changes.ts";
import { AS_FIELD, changePath, exportPath } from "./routes.ts";

/** The possible changes, each with its effect. Readers only get the export. */
export function changeList(
  departure: Departure,
  request: SignedInRequest,
  { plan, calendar }: Pick<Context, "plan" | "calendar">,
): Markup {
  const { person, language, now } = request;
  const words = DEPARTURE_WORDS[language];
  const { id } = departure;
  const offered =
    person.role === "officer" ? offeredChanges(departure, { plan, calendar, now }) : [];
  return html`<section class="changes"><h2>${offered.length > 0 ? words.changes : words.export.title}</h2>
${offered.length > 0 ? html`<p>${words.changesWhat}</p>` : ""}
<ul>${offered.map((change) => {
    const doing = words.doing[change];
    return item(buttonLink(changePath(id, change), doing.title, "quiet"), doing);
  })}
${person.role === "officer" && isCardUseful(departure, { plan, calendar, now }) ? cardItem(departure, request) : ""}
${item(postForm(request, exportPath(id), exportButtons(request), { className: "buttons" }), words.export)}</ul></section>`;
}

/** As a page to hand over, or as a file for a program. */
function exportButtons({ language }: SignedInRequest): Markup {
  const { page, file } = DEPARTURE_WORDS[language].export;
  return html`${button(page, { look: "quiet", name: AS_FIELD, value: "page" })}${button(file, { look: "quiet", name: AS_FIELD, value: "file" })}`;
}

function cardItem({ id }: Departure, { language }: SignedInRequest): Markup {
  const words = CARD_WORDS[language];
  return item(buttonLink(cardPath(id), words.print, "quiet"), words);
}

function item(begin: Markup, { what }: { readonly what: string }): Markup {
  return html`<li>${begin}<p>${what}</p></li>
`;
}
