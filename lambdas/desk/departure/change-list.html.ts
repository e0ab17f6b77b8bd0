import type { Departure } from "../../core/departure.ts";
import { html, type Markup } from "../../web/markup.ts";
import { buttonLink } from "../parts/button.html.ts";
import type { Visit } from "../visit.ts";
import { offeredChanges } from "./changes.ts";
import { changePath, exportPath } from "./paths.ts";
import { DEPARTURE_WORDS } from "./words.ts";

/** What can be changed, each with what will happen; for who may only look, the file alone. */
export function changeList(departure: Departure, { person, language, now }: Visit): Markup {
  const words = DEPARTURE_WORDS[language];
  const { id } = departure;
  const offered = person.role === "officer" ? offeredChanges(departure, now) : [];
  return html`<section class="changes"><h2>${offered.length > 0 ? words.changes : words.export.title}</h2>
${offered.length > 0 ? html`<p>${words.changesWhat}</p>` : ""}
<ul>${offered.map((change) => item(changePath(id, change), words.doing[change]))}
${item(exportPath(id), words.export)}</ul></section>`;
}

function item(href: string, { title, what }: { title: string; what: string }): Markup {
  return html`<li>${buttonLink(href, title, "quiet")}<p>${what}</p></li>
`;
}
