import { personIn } from "../../departure/people/addressee.ts";
import { html, type Markup } from "../../http/markup.ts";
import { LINK_WORDS } from "../../words/words.ts";
import { frame, mailTo } from "../frame.html.ts";
import type { Talking } from "./talking.ts";

/** A page about the talk: its heading, and whom to ask below. */
export function talkFrame(
  { request: { departure, reader, styleUrl }, today }: Talking,
  title: string,
  main: Markup,
): Markup {
  const { language } = reader;
  return frame({
    language,
    title,
    styleUrl,
    main: html`<h1>${title}</h1>
${main}`,
    footer: mailTo(LINK_WORDS[language].questions, personIn(departure, "hrContact", today)),
  });
}

/** For those who may not be asked any more. */
export function closedPage(talking: Talking): Markup {
  const { words } = talking;
  return talkFrame(talking, words.closedTitle, html`<p>${words.closed}</p>`);
}
