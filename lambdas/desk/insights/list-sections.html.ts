import { OCCASIONS } from "../../departure/answers/answers.ts";
import { SECTOR_CATEGORIES } from "../../departure/answers/counts.ts";
import { REASONS } from "../../departure/answers/questions.ts";
import type { Subject, Unit } from "../../departure/insights/figures.ts";
import { REASON_CATEGORIES } from "../../departure/model/sector.ts";
import { html, type Markup } from "../../http/markup.ts";
import { settingWords } from "../../mails/setting-words.ts";
import { unitInWords } from "../../use-cases/insights/insights-in-words.ts";
import { capitalised, type PageTold, titled } from "./insights-told.ts";
import { type InsightsView, rowOf, rowsOfYear, unitsOf } from "./insights-view.ts";
import { type OptionsColumn, optionsBlock } from "./options-block.html.ts";
import { sectorColumns } from "./sector.html.ts";

/** Why they leave, in the view's year, for each unit; then which of our reasons a category holds. */
export function reasonsBlocks(view: InsightsView, told: PageTold): Markup[] {
  const { chart, table } = told.words.reasons;
  const blocks = unitsOf(view, ["categories"]).map((unit) => {
    const words = {
      subject: "categories",
      chart,
      heading: (occasion: string) => occasion,
    } as const;
    const columns = columnsOf(view, unit, words, told);
    const beside = view.by === "organisation" ? sectorColumns(told) : [];
    return html`${unitHeading(unit, view, told)}${optionsBlock({ subject: "categories", table, columns, beside }, told)}`;
  });
  return blocks.length > 0 ? [...blocks, ownReasons(told)] : [];
}

/** Of our own reasons no number is published: beside its category it would tell who gave just the other one. */
function ownReasons(told: PageTold): Markup {
  const { plan, words, language } = told;
  const own = words.fields.reasons(settingWords(plan.settings, language).clients);
  const items = REASON_CATEGORIES.map((category) => {
    const reasons = REASONS.filter((reason) => SECTOR_CATEGORIES[reason] === category);
    return html`<li><strong>${capitalised(words.fields.categories[category])}</strong>: ${reasons.map((reason) => own[reason]).join("; ")}</li>`;
  });
  return html`<h3>${titled(words.reasons.own, told)}</h3>
<p>${words.reasons.ownText}</p>
<ul>${items}</ul>`;
}

/** What was good and what could be better, side by side, for each unit. */
export function aspectsBlocks(view: InsightsView, told: PageTold): Markup[] {
  const { aspects } = told.words;
  return unitsOf(view, ["good", "better"]).map((unit) => {
    const columns = (["good", "better"] as const).flatMap((subject) =>
      columnsOf(
        view,
        unit,
        {
          subject,
          chart: (occasion) => aspects.chart(aspects[subject], occasion),
          heading: (occasion) => aspects.column(aspects[subject], occasion),
        },
        told,
      ),
    );
    return html`${unitHeading(unit, view, told)}${optionsBlock({ subject: "good", table: aspects.table, columns }, told)}`;
  });
}

interface ColumnWords {
  readonly subject: Subject;
  readonly chart: (occasion: string) => string;
  readonly heading: (occasion: string) => string;
}

/** A column for each occasion on which that unit has something to tell. */
function columnsOf(
  view: InsightsView,
  unit: Unit,
  { subject, chart, heading }: ColumnWords,
  { words }: PageTold,
): OptionsColumn[] {
  const rows = rowsOfYear(view, subject);
  return OCCASIONS.flatMap((occasion) => {
    const row = rowOf(rows, { unit, occasion });
    const name = words.occasions[occasion];
    return row ? [{ heading: capitalised(heading(name)), chart: chart(name), row }] : [];
  });
}

/** The whole organisation needs no name. */
function unitHeading(unit: Unit, { by }: InsightsView, told: PageTold): Markup | string {
  if (by === "organisation") return "";
  return html`<h3>${titled(capitalised(unitInWords(unit, told.language)), told)}</h3>`;
}
