import { Temporal } from "temporal-polyfill";
import type { Subject } from "../../departure/insights/figures.ts";
import { shareOf } from "../../departure/insights/shares.ts";
import { titleOf } from "../../departure/model/title-of.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import { shareInWords } from "../../mails/figures-in-words.ts";
import { fieldsOf, stepOfSubject } from "../../use-cases/insights/fields-of.ts";
import { fieldInWords, unitInWords } from "../../use-cases/insights/insights-in-words.ts";
import { table } from "../parts/table.html.ts";
import { barChart } from "./bar-chart.html.ts";
import { capitalised, type PageTold, titled } from "./insights-told.ts";
import { type InsightsView, rowsOfYear, type ViewRow } from "./insights-view.ts";
import { shareCell, withheldCell } from "./share-cell.html.ts";

/** Which mails helped and what was on time, step by step in the order of the plan, in the view's year. */
export function stepsBlocks(view: InsightsView, told: PageTold): (Markup | undefined)[] {
  const { steps } = told.words;
  return [
    stepBlock("helped", { chart: steps.helpedChart, table: steps.helpedTable }, view, told),
    agreement(told),
    stepBlock("on-time", { chart: steps.onTimeChart, table: steps.onTimeTable }, view, told),
  ];
}

interface StepRow extends ViewRow {
  readonly subject: Subject;
  readonly title: string;
}

type What = "helped" | "on-time";

/** The cell whose share is drawn. */
const DRAWN: Readonly<Record<What, string>> = { helped: "yes", "on-time": "on-time" };

function stepBlock(
  what: What,
  titles: { readonly chart: string; readonly table: string },
  view: InsightsView,
  told: PageTold,
): Markup | undefined {
  const rows = stepRowsOf(what, view, told);
  if (rows.length === 0) return undefined;
  const { words, language } = told;
  const bars = rows.flatMap(({ figure, title, unit, occasion }) => {
    const share = figure && shareOf(figure, DRAWN[what]);
    if (!figure || share === undefined) return [];
    const about = view.by === "organisation" ? "" : `${unitInWords(unit, language)}, `;
    const number = figure.cells[DRAWN[what]] ?? 0;
    const value = words.shareOf(shareInWords(share, language), number, figure.respondents);
    return [{ label: capitalised(`${about}${title}`), share, value, look: occasion }];
  });
  return html`<div class="insight-parts">${barChart(titled(titles.chart, told), bars)}
<div class="insight-table">${tableOf(what, rows, { view, told, caption: titles.table })}</div></div>`;
}

function tableOf(
  what: What,
  rows: readonly StepRow[],
  {
    view,
    told,
    caption,
  }: { readonly view: InsightsView; readonly told: PageTold; readonly caption: string },
): Markup {
  const { columns } = told.words;
  const fields = fieldsOf(`${what}.`);
  const hasUnits = view.by !== "organisation";
  return table({
    caption: titled(caption, told),
    columns: [
      columns.step,
      ...(hasUnits ? [columns.unit] : []),
      columns.respondents,
      ...fields.map((field) => capitalised(fieldInWords(`${what}.`, field, told))),
    ],
    rows: rows.map((row) => [
      row.title,
      ...(hasUnits ? [capitalised(unitInWords(row.unit, told.language))] : []),
      row.figure ? row.figure.respondents : withheldCell(row.why, told),
      ...fields.map((field) => shareCell(row, field, told)),
    ]),
  });
}

function stepRowsOf(what: What, view: InsightsView, { plan, language }: PageTold): StepRow[] {
  const subjects = [...view.figures, ...view.withheld].map(({ subject }) => subject);
  const order = plan.steps.map(({ id }) => id);
  return [...new Set(subjects)]
    .flatMap((subject) => {
      const about = stepOfSubject(subject);
      return about?.what === what ? [{ subject, step: about.step }] : [];
    })
    .sort((one, other) => order.indexOf(one.step) - order.indexOf(other.step))
    .flatMap(({ subject, step }) => {
      const title = titleOf(step, { kind: "resignation" }, { plan, language });
      return rowsOfYear(view, subject).map((row) => ({ ...row, subject, title }));
    });
}

/** Since when on-time figures may exist, or why there are none. */
function agreement({ plan, words, language }: PageTold): Markup {
  const { worksCouncilSince: since } = plan.settings;
  const { agreedSince, noAgreement } = words.steps;
  return html`<p>${since ? agreedSince(dayInWords(Temporal.PlainDate.from(since), language)) : noAgreement}</p>`;
}
