import type { Language, PlanSettings } from "../departure/model/plan.ts";
import { html, type Markup } from "../http/markup.ts";
import type { LinkWords } from "../words/nl/links.ts";
import { LINK_WORDS } from "../words/words.ts";
import { frame, mailTo } from "./frame.html.ts";

interface Around {
  readonly settings: PlanSettings;
  readonly styleUrl: string;
}

/**
 * The one page for every invalid link, whatever the reason: always the same, in every language on offer, so that it reveals
 * nothing about people.
 */
export function deadLinkPage({ settings, styleUrl }: Around): Markup {
  return inEveryLanguage({ settings, styleUrl }, "deadTitle", ({ deadLink }) =>
    mailTo(deadLink, settings.hr),
  );
}

/** An internal error; no details are shown. */
export function faultPage(around: Around): Markup {
  return inEveryLanguage(around, "faultTitle", ({ fault }) => html`<p>${fault}</p>`);
}

function inEveryLanguage(
  { settings, styleUrl }: Around,
  title: "deadTitle" | "faultTitle",
  say: (words: LinkWords) => Markup,
): Markup {
  const { language, languages } = settings;
  const others = languages.filter((each) => each !== language);
  const part = (each: Language, heading: Markup) =>
    html`<article lang="${each}">${heading}${say(LINK_WORDS[each])}</article>`;
  return frame({
    language,
    title: LINK_WORDS[language][title],
    styleUrl,
    main: html`${part(language, html`<h1>${LINK_WORDS[language][title]}</h1>`)}
${others.map((each) => part(each, html`<h2>${LINK_WORDS[each][title]}</h2>`))}`,
  });
}
