import { html, type Markup } from "../../http/markup.ts";

/** `good`: it was done. `note`: good to know. `wrong`: it was not done. */
export type Tone = "good" | "note" | "wrong";

/** What has just happened. Screen readers announce `wrong` at once, the others in turn. */
export function notice(tone: Tone, content: string | Markup): Markup {
  return html`<div class="notice ${tone}" role="${tone === "wrong" ? "alert" : "status"}"><p>${content}</p></div>`;
}
