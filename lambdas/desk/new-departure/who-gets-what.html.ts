import type { Language } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { PICTURE_WORDS, PREVIEW_WORDS } from "../../words/words.ts";
import { readerIn } from "../timeline/point-in-words.ts";
import { readersOf, type TimelinePoint } from "../timeline/timeline-points.ts";

/** Each recipient's number of mails, first mail and addresses, in four lines. */
export function whoGetsWhat(points: readonly TimelinePoint[], language: Language): Markup {
  const going = points.filter(({ state }) => state !== "skipped");
  const words = PREVIEW_WORDS[language];
  return html`<ul class="who-gets-what">${readersOf(going).map((role) => {
    const own = going.filter(({ to }) => to.role === role);
    const name = own.find(({ to }) => to.name)?.to.name;
    const first = own[0] ? dayInWords(own[0].at.toPlainDate(), language) : "";
    const addresses = [...new Set(own.map(({ to }) => to.address).filter((each) => each !== null))];
    const count = (role === "hr" ? words.steps : words.mails)(own.length, first);
    return html`<li><strong>${name ? isolated(name) : readerIn(PICTURE_WORDS[language], role)}</strong>${
      name ? html` (${readerIn(PICTURE_WORDS[language], role)})` : ""
    }: ${count}<small>${addresses.join(", ")}</small></li>`;
  })}</ul>`;
}
