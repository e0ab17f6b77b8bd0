import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { RenderedMail } from "../../mails/render.ts";
import { languageName } from "../../words/language-name.ts";
import type { PlanWords } from "../../words/nl/plan.ts";
import { PLAN_WORDS } from "../../words/words.ts";
import { heading } from "../parts/heading.html.ts";
import { notice } from "../parts/notice.html.ts";
import { PLAN_ROUTES, planMailPath } from "./routes.ts";
import { partsOf } from "./sample-mail.ts";
import type { ShownStep } from "./shown-plan.ts";

export interface MailShown {
  /** With its variant, if any. */
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  /** The languages that are offered. */
  readonly languages: readonly Language[];
  /** The names of all variants, its own included. */
  readonly variants: readonly string[];
  readonly rendered: RenderedMail;
  /** Absent for a mail without a step. */
  readonly step: ShownStep | undefined;
  readonly isInDigest: boolean;
  /** What managers say of the step; absent for mails to others. */
  readonly feedback: Markup | undefined;
}

export function mailPage(shown: MailShown, readIn: Language): Markup {
  const words = PLAN_WORDS[readIn];
  const { name, title, language, rendered, step, isInDigest, feedback } = shown;
  const frame = `${PLAN_ROUTES.mailHtml.path.replace("{mail}", name)}?language=${language}`;
  return html`<p><a href="${PLAN_ROUTES.plan.path}">${words.backToPlan}</a></p>
${heading(title)}
${step ? factsOf(step, words) : ""}
${isInDigest ? notice("note", words.standsInMorningMail, readIn) : ""}
<div class="switches">${languageLinks(shown, words)}${variantLinks(shown, words)}</div>
<p>${words.sample}</p>
<p class="subject"><span>${words.subject}:</span> <strong lang="${language}">${rendered.subject}</strong></p>
<iframe class="mail" title="${words.frameTitle(title)}" sandbox="" src="${frame}"></iframe>
<details><summary>${words.asText}</summary>
<pre tabindex="0" lang="${language}">${rendered.text}</pre></details>
<p>${words.changeMail} <code>plan/${language}/${name}.md</code>.</p>
${feedback ?? ""}`;
}

function factsOf({ to, when, kinds }: ShownStep, words: PlanWords): Markup {
  const facts = [
    [words.columns.to, to],
    [words.columns.when, when],
    [words.columns.kinds, kinds],
  ] as const;
  return html`<dl class="facts">${facts.map(
    ([name, values]) => html`<div><dt>${name}</dt><dd>${values.join("; ")}</dd></div>`,
  )}</dl>`;
}

function languageLinks({ name, language, languages }: MailShown, words: PlanWords): Markup {
  if (languages.length < 2) return html``;
  const links = languages.map((each) => ({
    href: planMailPath(name, each),
    words: languageName(each, each),
    isHere: each === language,
  }));
  return switchOf(words.languages, links);
}

function variantLinks({ name, language, variants }: MailShown, words: PlanWords): Markup {
  if (variants.length < 2) return html``;
  const links = variants.toSorted().map((each) => ({
    href: planMailPath(each, language),
    words: variantInWords(each, words),
    isHere: each === name,
  }));
  return switchOf(words.variants, links);
}

function variantInWords(name: string, words: PlanWords): string {
  const { kind, number } = partsOf(name);
  if (number) return words.numbered(number);
  return kind ? words.variant(words.kinds[kind]) : words.plainMail;
}

function switchOf(
  label: string,
  links: readonly { readonly href: string; readonly words: string; readonly isHere: boolean }[],
): Markup {
  return html`<nav aria-label="${label}"><ul class="switch">${links.map(
    ({ href, words, isHere }) =>
      html`<li><a href="${href}"${isHere ? html` aria-current="true"` : ""}>${words}</a></li>`,
  )}</ul></nav>`;
}
