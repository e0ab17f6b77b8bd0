import { html, type Markup } from "../../http/markup.ts";
import { monthInWords } from "../../mails/figures-in-words.ts";
import type { InsightsTold } from "../../use-cases/insights/insights-in-words.ts";
import { INSIGHTS_WORDS } from "../../words/words.ts";
import { buttonLink } from "../parts/button.html.ts";
import { heading } from "../parts/heading.html.ts";
import { barPatterns } from "./bar-chart.html.ts";
import { insightSections } from "./insight-sections.html.ts";
import type { PageTold } from "./insights-told.ts";
import { type InsightsView, VIEWS, type ViewName } from "./insights-view.ts";
import { INSIGHTS_ROUTES } from "./routes.ts";
import { whyNotSection } from "./why-not.html.ts";

/** The page with real figures. */
export function insightsPage(view: InsightsView, { plan, language }: InsightsTold): Markup {
  const words = INSIGHTS_WORDS[language];
  const told: PageTold = { plan, language, words };
  const actions = html`${buttonLink(INSIGHTS_ROUTES.csv.path, words.csv, "quiet")}${buttonLink(INSIGHTS_ROUTES.json.path, words.json, "quiet")}`;
  return html`${heading(words.title, { intro: words.intro, actions })}
${view.month ? html`<p>${words.standOf(monthInWords(view.month, language))} ${words.newestFirst}</p>` : ""}
${barPatterns()}
${switches(view, told)}
${insightSections(view, told)}
${whyNotSection(view, told)}`;
}

function switches({ by, years, year }: InsightsView, { words }: PageTold): Markup {
  const views = VIEWS.map((each) => choice(pathOf(each), words.viewsShown[each], each === by));
  const others = years.map((each) => choice(pathOf(by, each), each, each === year));
  return html`<div class="switches"><nav aria-label="${words.views}"><ul class="switch">${views}</ul></nav>
${others.length > 1 ? html`<nav aria-label="${words.years}"><ul class="switch">${others}</ul></nav>` : ""}</div>
${others.length > 1 ? html`<p class="about-whom">${words.yearsHint}</p>` : ""}`;
}

function choice(path: string, name: string, isCurrent: boolean): Markup {
  return html`<li><a href="${path}"${isCurrent ? html` aria-current="page"` : ""}>${name}</a></li>`;
}

function pathOf(by: ViewName, year?: string): string {
  const { path } = INSIGHTS_ROUTES.insights;
  const asked = {
    ...(by === "organisation" ? {} : { by }),
    ...(year === undefined ? {} : { year }),
  };
  const query = String(new URLSearchParams(asked));
  return query ? `${path}?${query}` : path;
}
