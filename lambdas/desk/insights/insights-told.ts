import type { InsightsTold } from "../../use-cases/insights/insights-in-words.ts";
import type { InsightsWords } from "../../words/nl/insights.ts";

/** What every part of the page needs beside its figures. */
export interface PageTold extends InsightsTold {
  readonly words: InsightsWords;
  /** Every heading, chart and table then says that it is one. */
  readonly isSample?: true;
}

/** The title of a section, chart or table, marked if its numbers are made up. */
export function titled(title: string, { words, isSample }: PageTold): string {
  return isSample ? words.sample.heading(title) : title;
}

/** Words at the beginning of a line. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
