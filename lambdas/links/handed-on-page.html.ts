import { personIn } from "../departure/people/addressee.ts";
import { html, type Markup } from "../http/markup.ts";
import { LINK_WORDS } from "../words/words.ts";
import { frame, mailTo } from "./frame.html.ts";
import type { HandedOn } from "./open-link.ts";

/** For a replaced manager's links: the present manager, and nothing else. */
export function handedOnPage(
  { departure, former, present, today }: HandedOn,
  styleUrl: string,
): Markup {
  const words = LINK_WORDS[former.language];
  return frame({
    language: former.language,
    title: words.handedOnTitle,
    styleUrl,
    main: html`<h1>${words.handedOnTitle}</h1>
<p>${words.handedOn(present.name)}</p>`,
    footer: mailTo(words.questions, personIn(departure, "hrContact", today)),
  });
}
