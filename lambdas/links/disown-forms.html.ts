import type { Temporal } from "temporal-polyfill";
import { personIn } from "../departure/people/addressee.ts";
import { html, type Markup } from "../http/markup.ts";
import { dayInWords } from "../mails/day-in-words.ts";
import { LINK_WORDS } from "../words/words.ts";
import { frame, mailTo } from "./frame.html.ts";
import type { OpenLink } from "./open-link.ts";
import type { ShownAround } from "./shown-around.ts";

/** The posted value of the "not for me" form. */
export const DISOWN = "not-for-me";

/**
 * Folded away, since the mail is nearly always for its reader; but a colleague may decline with one press. The leaver has another link
 * for it.
 */
export function disownForm({ language, role }: OpenLink["reader"]): Markup {
  if (role === "leaver") return html``;
  const words = LINK_WORDS[language];
  if (role === "colleague")
    return html`<form method="post"><p>${words.decline.title} ${words.decline.note}</p>
<p><button name="do" value="${DISOWN}" class="quiet">${words.decline.button}</button></p></form>`;
  return html`<details><summary>${words.notForMe}</summary>
<p>${words.notForMeNote}</p>
<form method="post"><button name="do" value="${DISOWN}" class="quiet">${words.notForMeButton}</button></form>
</details>`;
}

/** A reader who should not have got the mail sees no personal data. */
export function disownedPage(
  { departure, reader }: Pick<OpenLink, "departure" | "reader">,
  at: Temporal.Instant,
  { today, styleUrl }: Pick<ShownAround, "today" | "styleUrl">,
): Markup {
  const { language } = reader;
  const words = LINK_WORDS[language];
  const day = dayInWords(at.toZonedDateTimeISO(departure.timeZone).toPlainDate(), language);
  const { title, says } =
    reader.role === "colleague"
      ? { title: words.decline.button, says: words.decline.said(day) }
      : { title: words.notForMe, says: words.saidNotForMe(day) };
  return frame({
    language,
    title,
    styleUrl,
    main: html`<h1>${title}</h1>
<article><div class="state"><p>${says}</p></div></article>`,
    footer: mailTo(words.questions, personIn(departure, "hrContact", today)),
  });
}
