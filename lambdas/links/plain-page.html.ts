import type { Language, PlanSettings } from "../departure/model/plan.ts";
import { html, type Markup } from "../http/markup.ts";
import { frame, mailTo } from "./frame.html.ts";
import type { PageWords } from "./page-words.ts";
import { WORDS } from "./words.ts";

interface Around {
  readonly settings: PlanSettings;
  readonly styleUrl: string;
}

/**
 * The one page for every link that does not work, whatever the reason: it is the same for all of them, in every
 * language that is offered, so that it tells nobody whether somebody exists.
 */
export function deadLinkPage({ settings, styleUrl }: Around): Markup {
  return inEveryLanguage({ settings, styleUrl }, "deadTitle", ({ deadLink }) =>
    mailTo(deadLink, settings.hr),
  );
}

/** Something is broken here; nothing of it is shown. */
export function faultPage(around: Around): Markup {
  return inEveryLanguage(around, "faultTitle", ({ fault }) => html`<p>${fault}</p>`);
}

function inEveryLanguage(
  { settings, styleUrl }: Around,
  title: "deadTitle" | "faultTitle",
  say: (words: PageWords) => Markup,
): Markup {
  const { language, languages } = settings;
  const others = languages.filter((each) => each !== language);
  const part = (each: Language, heading: Markup) =>
    html`<article lang="${each}">${heading}${say(WORDS[each])}</article>`;
  return frame({
    language,
    title: WORDS[language][title],
    styleUrl,
    main: html`${part(language, html`<h1>${WORDS[language][title]}</h1>`)}
${others.map((each) => part(each, html`<h2>${WORDS[each][title]}</h2>`))}`,
  });
}
