import { html, type Markup } from "../../http/markup.ts";
import type { PageTold } from "./insights-told.ts";
import type { InsightsView } from "./insights-view.ts";

/** Each reason for which something of this view isn't shown, in full. */
export function whyNotSection(
  { withheld }: Pick<InsightsView, "withheld">,
  { words }: PageTold,
): Markup {
  const whys = [...new Set(["too-few" as const, ...withheld.map(({ why }) => why)])];
  return html`<section><h2>${words.whyTitle}</h2>
<p>${words.whyText}</p>
<ul>${whys.map((why) => html`<li>${words.why[why].long}</li>`)}</ul></section>`;
}
