import encodeQR from "qr";
import type { Temporal } from "temporal-polyfill";
import { exitUntil } from "../../departure/answers/until.ts";
import { cardAsks } from "../../departure/mailings/card.ts";
import type { Departure } from "../../departure/model/departure.ts";
import { personIn } from "../../departure/people/addressee.ts";
import { calledNameOf } from "../../departure/people/called-name.ts";
import { isolated } from "../../departure/people/isolate.ts";
import type { Rules } from "../../departure/timeline/useful.ts";
import { dangerouslyAsIs, html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { CARD_WORDS } from "../../words/words.ts";

export interface CardFacts extends Rules {
  readonly url: string;
  readonly today: Temporal.PlainDate;
}

/**
 * The card itself, in the leaver's language: the size of a postcard, also on A4. It never has the last working day, which
 * whoever uses it is asked for.
 */
export function cardSheet(departure: Departure, { url, today, plan, calendar }: CardFacts): Markup {
  const { employee } = departure.people;
  const { language } = employee;
  const words = CARD_WORDS[language];
  const hr = personIn(departure, "hrContact", today);
  const until = dayInWords(exitUntil(departure, { calendar }), language);
  return html`<div class="leaver-card" lang="${language}">
<h2>${words.for(isolated(calledNameOf(employee)))}</h2>
<p>${words.intro(plan.settings.organisation)}</p>
<ul>${cardAsks(departure, plan) ? html`<li>${words.asksYou}</li>` : ""}<li>${words.address}</li></ul>
<div class="leaver-card-code">${qrCode(url, words.code)}
<p>${words.scan}<br><strong>${toType(url)}</strong></p></div>
<p>${words.asks}</p>
<p>${words.until(until)}</p>
<p>${words.questions} ${isolated(hr.name)}, ${hr.address}</p>
</div>`;
}

/** Dark on light, also on a dark page, since cameras want it so. */
function qrCode(url: string, label: string): Markup {
  const svg = encodeQR(url, "svg", { ecc: "medium", border: 2 });
  return html`<div role="img" aria-label="${label}">${dangerouslyAsIs(svg)}</div>`;
}

/** Breaks before the code, and nowhere else if it fits. */
function toType(url: string): Markup {
  const [, place = "", code = ""] = /^https?:\/\/(.*\/)([^/]*)$/.exec(url) ?? [];
  return html`${place}<wbr><span>${code}</span>`;
}
