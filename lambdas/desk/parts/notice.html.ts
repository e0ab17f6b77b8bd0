import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { DESK_WORDS } from "../../words/words.ts";

/** `good`: it was done. `note`: good to know. `warn`: asks for attention. `wrong`: it was not done. */
export type Tone = "good" | "note" | "warn" | "wrong";

/** What has just happened. Screen readers announce `wrong` at once, the others in turn. */
export function notice(tone: Tone, content: string | Markup, language: Language): Markup {
  const role = tone === "wrong" ? "alert" : "status";
  return html`<div class="notice ${tone}" role="${role}">${toneSign(tone)}<p><strong>${DESK_WORDS[language].tones[tone]}</strong> ${content}</p></div>`;
}

/** Each tone has a shape of its own, so colours are not needed. */
export function toneSign(tone: Tone): Markup {
  return html`<svg class="tone-sign" width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true" focusable="false">${SIGNS[tone]}</svg>`;
}

const SIGNS: Readonly<Record<Tone, Markup>> = {
  good: html`<circle r="10"/><path d="M-4.5 0l3.2 3.4L4.5-3.6"/>`,
  note: html`<rect x="-9" y="-9" width="18" height="18" rx="3"/><path d="M0-1v5.5M0-5v.2"/>`,
  warn: html`<path class="ground" d="M0-9.5L10.5 8.5h-21z"/><path d="M0-3.5v5M0 5.4v.2"/>`,
  wrong: html`<path class="ground" d="M-4-10h8l6 6v8l-6 6h-8l-6-6v-8z"/><path d="M-3.6-3.6l7.2 7.2M-3.6 3.6l7.2-7.2"/>`,
};
