import type { Release } from "../../departure/insights/figures.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { InsightsTold } from "../../use-cases/insights/insights-in-words.ts";
import { INSIGHTS_WORDS } from "../../words/words.ts";
import { heading } from "../parts/heading.html.ts";
import { barPatterns } from "./bar-chart.html.ts";
import { insightSections } from "./insight-sections.html.ts";
import type { PageTold } from "./insights-told.ts";
import { viewOf } from "./insights-view.ts";
import { SAMPLE_FIGURES } from "./sample-figures.ts";
import { whyNotSection } from "./why-not.html.ts";

/** Before there are figures: what will stand here and from how many answers on, why not yet, and a sample that says so everywhere. */
export function emptyPage(release: Release | undefined, { plan, language }: InsightsTold): Markup {
  const words = INSIGHTS_WORDS[language];
  const told: PageTold = { plan, language, words };
  const { empty, sample } = words;
  const view = viewOf({ figures: SAMPLE_FIGURES, withheld: [] }, {});
  return html`${heading(words.title, { intro: words.intro })}
<section><h2>${empty.title}</h2>
<p>${empty.text}</p>
<h3>${empty.whatComes}</h3>
<ul>${empty.what.map((each) => html`<li>${each}</li>`)}</ul>
<h3>${empty.fromHowMany}</h3>
<ul>${empty.how.map((each) => html`<li>${each}</li>`)}</ul></section>
${whyNotSection({ withheld: release?.withheld ?? [] }, told)}
<div class="sample">
<div class="sample-head"><h2>${sample.title}</h2>
<p>${sample.text}</p></div>
${barPatterns()}
${insightSections(view, { ...told, isSample: true })}
<p class="sample-end">${sample.end}</p></div>`;
}
