import type { WhyNot } from "../../departure/insights/figures.ts";
import { shareOf } from "../../departure/insights/shares.ts";
import { html, type Markup, type Part } from "../../http/markup.ts";
import { shareInWords } from "../../mails/figures-in-words.ts";
import type { PageTold } from "./insights-told.ts";
import type { ViewRow } from "./insights-view.ts";

/** "41 % (12)", or the number alone where it is no share, or why not; a dash where the whole row says why. */
export function shareCell({ figure, whyCell }: ViewRow, field: string, told: PageTold): Part {
  const { words, language } = told;
  if (!figure) return words.noNumber;
  const [share, number] = [shareOf(figure, field), figure.cells[field]];
  if (number === undefined) return withheldCell(whyCell[field], told);
  if (share === undefined) return number;
  return words.shareAlone(shareInWords(share, language), number);
}

/** In a table: that a figure isn't shown, and why. */
export function withheldCell(why: WhyNot | undefined, { words }: PageTold): Markup {
  return html`<span class="withheld">${words.notShown}: ${words.why[why ?? "remainder"].short}</span>`;
}
