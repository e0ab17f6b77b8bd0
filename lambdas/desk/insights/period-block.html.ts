import type { Subject } from "../../departure/insights/figures.ts";
import { netScoreOf, shareOf } from "../../departure/insights/shares.ts";
import { html, type Markup, type Part } from "../../http/markup.ts";
import { netScoreInWords, periodInWords, shareInWords } from "../../mails/figures-in-words.ts";
import { fieldsOf } from "../../use-cases/insights/fields-of.ts";
import { fieldInWords, unitInWords } from "../../use-cases/insights/insights-in-words.ts";
import { table } from "../parts/table.html.ts";
import { type Bar, barChart } from "./bar-chart.html.ts";
import { capitalised, type PageTold, titled } from "./insights-told.ts";
import { type InsightsView, rowsOf, type ViewRow } from "./insights-view.ts";
import { shareCell, withheldCell } from "./share-cell.html.ts";

export interface PeriodBlock {
  readonly subject: Subject;
  /** The cell whose share is drawn. */
  readonly drawn: string;
  readonly chart: string;
  readonly table: string;
  /** A column's name where the option's own is long. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Whom the shares are about, if not those who answered. */
  readonly respondents?: string;
  /** Bars of others, below ours. */
  readonly beside?: readonly Bar[];
}

/** More bars than this hide what is new; the table has every period. */
const MOST_BARS = 8;

/** A subject in every period: a chart of one share, and the table of all. Undefined where there is nothing to tell. */
export function periodBlock(
  view: InsightsView,
  block: PeriodBlock,
  told: PageTold,
): Markup | undefined {
  const all = rowsOf(view, block.subject);
  if (all.length === 0) return undefined;
  const rows = all.filter(({ figure }) => figure);
  const drawn =
    view.by === "organisation" ? rows : rows.filter(({ period }) => period === view.year);
  const bars = drawn.flatMap((row) => barOf(row, block.drawn, { view, told })).slice(0, MOST_BARS);
  const beside = bars.length > 0 ? (block.beside ?? []) : [];
  const chart = barChart(titled(block.chart, told), [...bars, ...beside]);
  const title = rows.length > 0 ? "" : html`<h3>${titled(block.table, told)}</h3>`;
  return html`<div class="insight-parts is-wide">${title}${chart}
<div class="insight-table">${rows.length > 0 ? tableOf(rows, { view, block, told }) : ""}${notShown(all, told)}${stillRunning(all, told)}</div></div>`;
}

/** One sentence for the periods that aren't shown, rather than a row for each. */
function notShown(rows: readonly ViewRow[], { words, language }: PageTold): Markup | string {
  const hidden = rows.filter(({ figure, why }) => !figure && why === "too-few");
  if (hidden.length === 0) return "";
  const names = [...Map.groupBy(hidden, ({ occasion }) => occasion)].map(([occasion, of]) => {
    const periods = of.map(({ period }) => periodInWords(period, language));
    return `${words.occasions[occasion]}: ${[...new Set(periods)].join(", ")}`;
  });
  return html`<p class="withheld">${words.leftOut(words.why["too-few"].short, names.join("; "))}</p>`;
}

/** One sentence for what isn't over yet, rather than a row for each. */
function stillRunning(rows: readonly ViewRow[], { words, language }: PageTold): Markup | string {
  const periods = rows.filter(({ why }) => why === "running").map(({ period }) => period);
  if (periods.length === 0) return "";
  const names = [...new Set(periods)].sort().map((period) => periodInWords(period, language));
  return html`<p class="withheld">${words.running(new Intl.ListFormat(language).format(names))}</p>`;
}

interface Around {
  readonly view: InsightsView;
  readonly told: PageTold;
}

function barOf(row: ViewRow, field: string, { view, told }: Around): Bar[] {
  const { figure, unit, period, occasion } = row;
  const share = figure && shareOf(figure, field);
  if (!figure || share === undefined) return [];
  const { language, words } = told;
  const about =
    view.by === "organisation" ? periodInWords(period, language) : unitInWords(unit, language);
  return [
    {
      label: `${capitalised(about)}, ${words.occasions[occasion]}`,
      share,
      value: words.shareOf(
        shareInWords(share, language),
        figure.cells[field] ?? 0,
        figure.respondents,
      ),
      look: occasion,
    },
  ];
}

function tableOf(
  rows: readonly ViewRow[],
  { view, block, told }: Around & { readonly block: PeriodBlock },
): Markup {
  const { columns: names } = told.words;
  const fields = fieldsOf(block.subject);
  const hasNetScore = block.subject === "recommend";
  const hasUnits = view.by !== "organisation";
  return table({
    caption: titled(block.table, told),
    columns: [
      ...(hasUnits ? [names.unit] : []),
      names.period,
      names.occasion,
      block.respondents ?? names.respondents,
      ...fields.map(
        (field) => block.columns?.[field] ?? capitalised(fieldInWords(block.subject, field, told)),
      ),
      ...(hasNetScore ? [names.netScore] : []),
    ],
    rows: rows.map((row) => [
      ...(hasUnits ? [capitalised(unitInWords(row.unit, told.language))] : []),
      periodInWords(row.period, told.language),
      told.words.occasions[row.occasion],
      row.figure?.respondents ?? told.words.noNumber,
      ...fields.map((field) => shareCell(row, field, told)),
      ...(hasNetScore ? [netScoreCell(row, told)] : []),
    ]),
  });
}

function netScoreCell({ figure }: ViewRow, told: PageTold): Part {
  if (!figure) return told.words.noNumber;
  const score = netScoreOf(figure);
  return score === undefined ? withheldCell(undefined, told) : netScoreInWords(score);
}
