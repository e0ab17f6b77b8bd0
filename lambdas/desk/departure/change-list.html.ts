import { isCardUseful } from "../../departure/mailings/card.ts";
import { type Departure, ROLES } from "../../departure/model/departure.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { isInCharge } from "../../use-cases/person/reassign-everywhere.ts";
import { CARD_WORDS, DEPARTURE_WORDS, REPLACE_WORDS } from "../../words/words.ts";
import { cardPath } from "../card/routes.ts";
import { contextOf } from "../context-of.ts";
import type { DeskPorts } from "../desk-ports.ts";
import type { SignedInRequest } from "../desk-request.ts";
import { button, buttonLink } from "../parts/button.html.ts";
import { postForm } from "../parts/post-form.html.ts";
import { pickButton } from "../replace/pick-person.html.ts";
import { REPLACE_ROUTES } from "../replace/routes.ts";
import { offeredChanges } from "./changes.ts";
import { BAR_CHANGES } from "./page-bar.html.ts";
import { AS_FIELD, changePath, exportPath } from "./routes.ts";

/** The possible changes that are not in the bar, each with its effect. Readers only get the export. */
export function changeList(
  departure: Departure,
  request: SignedInRequest,
  ports: DeskPorts,
): Markup {
  const { person, language } = request;
  const words = DEPARTURE_WORDS[language];
  const isOfficer = person.role === "officer";
  return html`<section class="changes" id="changes"><h2>${isOfficer ? words.changes : words.export.title}</h2>
${isOfficer ? html`<p>${words.changesWhat}</p>` : ""}
<ul>${isOfficer ? forOfficers(departure, request, ports) : ""}
${item(postForm(request, exportPath(departure.id), exportButtons(request), { className: "buttons" }), words.export.what)}</ul></section>`;
}

/** As a page to hand over, or as a file for a program. */
function exportButtons({ language }: SignedInRequest): Markup {
  const { page, file } = DEPARTURE_WORDS[language].export;
  return html`${button(page, { look: "quiet", name: AS_FIELD, value: "page" })}${button(file, { look: "quiet", name: AS_FIELD, value: "file" })}`;
}

function forOfficers(departure: Departure, request: SignedInRequest, ports: DeskPorts): Markup {
  const { language } = request;
  const { doing } = DEPARTURE_WORDS[language];
  const context = contextOf(request, ports);
  const inBar: readonly string[] = BAR_CHANGES;
  const offered = offeredChanges(departure, context).filter((change) => !inBar.includes(change));
  const card = CARD_WORDS[language];
  return html`${offered.map((change) =>
    item(
      buttonLink(changePath(departure.id, change), doing[change].title, "quiet"),
      doing[change].what,
    ),
  )}
${isCardUseful(departure, context) ? item(buttonLink(cardPath(departure.id), card.print, "quiet"), card.what) : ""}
${everywhere(departure, request)}`;
}

/** Reassigns a person's role everywhere, while this departure runs. */
function everywhere(departure: Departure, request: SignedInRequest): Markup[] {
  const words = REPLACE_WORDS[request.language];
  return ROLES.flatMap((role) => {
    const { name, address } = departure.people[role];
    if (!isInCharge(departure, { role, address }, request.now)) return [];
    const whom = words.everywhereWhom(isolated(name));
    const press = pickButton({ role, address }, whom, whom);
    return item(postForm(request, REPLACE_ROUTES.replacePost.path, press), words.everywhereWhat);
  });
}

function item(begin: Markup, what: string): Markup {
  return html`<li>${begin}<p>${what}</p></li>
`;
}
