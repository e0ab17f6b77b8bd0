import { html, type Markup } from "../../http/markup.ts";

/** A status in a word; the colour only helps. */
export type BadgeTone = "plain" | "good" | "waiting" | "late" | "wrong";

export function badge(tone: BadgeTone, words: string): Markup {
  return html`<span class="badge ${tone}">${words}</span>`;
}
