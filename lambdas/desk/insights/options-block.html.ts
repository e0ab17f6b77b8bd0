import type { Subject } from "../../departure/insights/figures.ts";
import { shareOf } from "../../departure/insights/shares.ts";
import { html, type Markup, type Part } from "../../http/markup.ts";
import { shareInWords } from "../../mails/figures-in-words.ts";
import { fieldsOf } from "../../use-cases/insights/fields-of.ts";
import { fieldInWords } from "../../use-cases/insights/insights-in-words.ts";
import { table } from "../parts/table.html.ts";
import { type Bar, barChart } from "./bar-chart.html.ts";
import { capitalised, type PageTold, titled } from "./insights-told.ts";
import type { ViewRow } from "./insights-view.ts";
import { shareCell, withheldCell } from "./share-cell.html.ts";

/** A column of a table of options, and its chart. */
export interface OptionsColumn {
  readonly heading: string;
  readonly chart: string;
  readonly row: ViewRow;
}

export interface OptionsBlock {
  /** Whose options these are; columns may be of others with the same options. */
  readonly subject: Subject;
  readonly table: string;
  readonly columns: readonly OptionsColumn[];
  /** Columns of others, by option. */
  readonly beside?: readonly {
    readonly heading: string;
    readonly cells: Readonly<Record<string, string>>;
  }[];
}

/** A question with many options in one period: a chart for each column that has figures, the largest share first, and one table. */
export function optionsBlock(block: OptionsBlock, told: PageTold): Markup {
  const shown = block.columns.filter(({ row }) => row.figure);
  const hidden = block.columns.filter(({ row }) => !row.figure);
  const charts = shown.map((column) =>
    barChart(titled(column.chart, told), barsOf(column, block.subject, told)),
  );
  const whyNot = hidden.map(
    ({ heading, row }) => html`<p>${heading}: ${withheldCell(row.why, told)}</p>`,
  );
  if (shown.length === 0) return html`${whyNot}`;
  const [listed, left] = apart(block, shown);
  return html`<div class="insight-parts">${charts}
<div class="insight-table">${tableOf({ ...block, columns: shown }, listed, told)}${leftOut(block, left, told)}${whyNot}</div></div>`;
}

/** The options with any number, ours or the sector's, and those without one. */
function apart({ subject, beside = [] }: OptionsBlock, columns: readonly OptionsColumn[]) {
  const hasNumber = (field: string) =>
    columns.some(({ row }) => row.figure?.cells[field] !== undefined) ||
    beside.some(({ cells }) => cells[field] !== undefined);
  const fields = fieldsOf(subject);
  return [
    fields.filter(hasNumber).sort(byNumberIn(columns)),
    fields.filter((field) => !hasNumber(field)),
  ] as const;
}

/** The largest first, as in the chart beside it; those that aren't shown last. */
function byNumberIn([first]: readonly OptionsColumn[]) {
  const numberOf = (field: string) => first?.row.figure?.cells[field] ?? -1;
  return (one: string, other: string) => numberOf(other) - numberOf(one);
}

/** One sentence for each reason, rather than a row for each option. */
function leftOut(
  { subject, columns }: OptionsBlock,
  fields: readonly string[],
  told: PageTold,
): Markup {
  const { words } = told;
  const whyOf = (field: string) =>
    columns.flatMap(({ row }) => row.whyCell[field] ?? [])[0] ?? "remainder";
  return html`${[...Map.groupBy(fields, whyOf)].map(
    ([why, of]) =>
      html`<p class="withheld">${words.leftOut(words.why[why].short, of.map((field) => fieldInWords(subject, field, told)).join("; "))}</p>`,
  )}`;
}

function barsOf(
  { row }: OptionsColumn,
  subject: Subject,
  { words, language, ...told }: PageTold,
): Bar[] {
  const { figure, occasion } = row;
  if (!figure) return [];
  return fieldsOf(subject)
    .flatMap((field) => {
      const [share, number] = [shareOf(figure, field), figure.cells[field]];
      if (!share || number === undefined) return [];
      const label = capitalised(fieldInWords(subject, field, { ...told, language }));
      const value = words.shareOf(shareInWords(share, language), number, figure.respondents);
      return [{ label, share, value, look: occasion }];
    })
    .sort((one, other) => other.share - one.share);
}

function tableOf(
  { subject, table: caption, columns, beside = [] }: OptionsBlock,
  fields: readonly string[],
  told: PageTold,
): Markup {
  const rows = fields.map((field): Part[] => [
    capitalised(fieldInWords(subject, field, told)),
    ...columns.map(({ row }) => shareCell(row, field, told)),
    ...beside.map(({ cells }) => cells[field] ?? told.words.noNumber),
  ]);
  return table({
    caption: titled(caption, told),
    columns: [
      told.words.columns.option,
      ...columns.map(({ heading, row }) => `${heading} (${row.figure?.respondents ?? 0})`),
      ...beside.map(({ heading }) => heading),
    ],
    rows,
  });
}
