import { Temporal } from "temporal-polyfill";
import { LANGUAGES, type Language, type PlanSettings } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { missingInWords } from "../../mails/missing-in-words.ts";
import type { PlanWords, SettingsShown } from "../../words/nl/plan.ts";
import { heading } from "../parts/heading.html.ts";
import { table } from "../parts/table.html.ts";
import { planMailPath } from "./routes.ts";
import type { shownPlan } from "./shown-plan.ts";

export interface PlanShown {
  readonly groups: ReturnType<typeof shownPlan>;
  /** The mails without a step. */
  readonly around: readonly Record<"name" | "title" | "to", string>[];
  readonly settings: PlanSettings;
  /** What managers say of the whole plan. */
  readonly feedback: Markup;
}

export function planPage(
  { groups, around, settings, feedback }: PlanShown,
  words: PlanWords,
  language: Language,
): Markup {
  return html`${heading(words.title, { intro: words.intro })}
${groups.map((group) => groupOfSteps(group, words))}
<section><h2>${words.groups.around.title}</h2>
<p>${words.groups.around.text}</p>
<ul class="columns">${around.map(
    ({ name, title, to }) => html`<li>${mailLink(name, title)} <small>(${to})</small></li>`,
  )}</ul></section>
${feedback}
<section><h2>${words.settingsTitle}</h2>
<ul>${words.settings(settingsShown(settings, language)).map((sentence) => html`<li>${sentence}</li>`)}</ul></section>
<section><h2>${words.changeTitle}</h2>
<ul>${words.change(mailFolders(language)).map(({ text, file }) => html`<li>${text} <code>${file}</code></li>`)}</ul>
<p>${words.changeAfter}</p></section>`;
}

function settingsShown(settings: PlanSettings, language: Language): SettingsShown {
  const { worksCouncilSince: since } = settings;
  return {
    ...settings,
    council: since ? dayInWords(Temporal.PlainDate.from(since), language) : "",
    missing: missingInWords(settings, language),
  };
}

function mailFolders(language: Language): string {
  return new Intl.ListFormat(language).format(LANGUAGES.map((each) => `plan/${each}/`));
}

function groupOfSteps({ group, steps }: PlanShown["groups"][number], words: PlanWords): Markup {
  const { title, text } = words.groups[group];
  const { mail, to, when, kinds } = words.columns;
  const rows = steps.map((step) => [
    mailLink(step.mail, step.title),
    lines(step.to),
    lines(step.when),
    lines(step.kinds),
  ]);
  return html`<section class="plan-steps"><h2>${title}</h2>
<p>${text}</p>
${table({ caption: title, columns: [mail, to, when, kinds], rows })}</section>`;
}

function mailLink(name: string, title: string): Markup {
  return html`<a href="${planMailPath(name)}">${title}</a>`;
}

/** The main line, and the others below it. */
function lines([first, ...others]: readonly string[]): Markup {
  return html`${first}${others.map((line) => html`<small>${line}</small>`)}`;
}
