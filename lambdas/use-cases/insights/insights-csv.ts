import { stringify } from "csv-stringify/sync";
import type { Figure, Release, Withheld } from "../../departure/insights/figures.ts";
import { isSameTable, type Table } from "../../departure/insights/same-table.ts";
import { netScoreOf, shareOf } from "../../departure/insights/shares.ts";
import { periodInWords } from "../../mails/figures-in-words.ts";
import { INSIGHTS_WORDS } from "../../words/words.ts";
import { CSV_FORM, onOneLine } from "../csv-form.ts";
import { fieldsOf } from "./fields-of.ts";
import {
  fieldInWords,
  type InsightsTold,
  subjectInWords,
  unitInWords,
} from "./insights-in-words.ts";

/**
 * Every figure as CSV, a line for each number, as Excel in the Netherlands opens it. What isn't shown is a line with the
 * reason. The sector's figures aren't in it: they were asked for in another way.
 */
export function insightsCsv(release: Release | undefined, told: InsightsTold): string {
  const { columns } = INSIGHTS_WORDS[told.language];
  return stringify(release ? rowsOf(release, told) : [], {
    header: true,
    columns: COLUMNS.map((key) => ({ key, header: columns[key] })),
    ...CSV_FORM,
    delimiter: ";",
  });
}

const COLUMNS = [
  "subject",
  "occasion",
  "unit",
  "period",
  "option",
  "number",
  "respondents",
  "share",
  "why",
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

function rowsOf({ figures, withheld }: Release, told: InsightsTold): Row[] {
  const whole = withheld.filter(({ field }) => field === undefined);
  return [
    ...figures.flatMap((figure) => figureRows(figure, withheld, told)),
    ...whole.map((each) => ({ ...placeOf(each, told), why: whyOf(each, told) })),
  ];
}

function figureRows(figure: Figure, withheld: readonly Withheld[], told: InsightsTold): Row[] {
  const { subject, respondents } = figure;
  const place = { ...placeOf(figure, told), respondents };
  const missing = withheld.filter((each) => isSameTable(each, figure));
  const rows = fieldsOf(subject).flatMap((field): Row[] => {
    const option = fieldInWords(subject, field, told);
    const number = figure.cells[field];
    if (number === undefined) {
      const why = missing.find((each) => each.field === field);
      return [{ ...place, option, why: whyOf(why ?? UNTOLD, told) }];
    }
    return [{ ...place, option, number, share: inCell(shareOf(figure, field), told) }];
  });
  const netScore = netScoreOf(figure);
  if (netScore === undefined) return rows;
  return [
    ...rows,
    { ...place, option: INSIGHTS_WORDS[told.language].columns.netScore, number: netScore },
  ];
}

/** One decimal, as a spreadsheet in that language reads it. */
function inCell(share: number | undefined, { language }: InsightsTold): string {
  return share === undefined ? "" : share.toLocaleString(language, { maximumFractionDigits: 1 });
}

function placeOf({ occasion, subject, unit, period }: Table, told: InsightsTold): Row {
  return {
    subject: onOneLine(subjectInWords(subject, told)),
    occasion: INSIGHTS_WORDS[told.language].occasions[occasion],
    unit: onOneLine(unitInWords(unit, told.language)),
    period: periodInWords(period, told.language),
  };
}

/** Of a cell that isn't listed. */
const UNTOLD = { why: "remainder" } as const;

function whyOf({ why }: Pick<Withheld, "why">, { language }: InsightsTold): string {
  return INSIGHTS_WORDS[language].why[why].short;
}
