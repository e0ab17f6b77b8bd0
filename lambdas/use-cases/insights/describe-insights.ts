import type { Figure, Release, Withheld } from "../../departure/insights/figures.ts";
import { netScoreOf, shareOf } from "../../departure/insights/shares.ts";
import type { SectorFigure } from "../../departure/model/plan.ts";
import { INSIGHTS_WORDS } from "../../words/words.ts";
import { type InsightsTold, subjectInWords } from "./insights-in-words.ts";

/** A release as JSON, for the desk's file and the API: codes as they are, with words for those that need some. */
export function describeInsights(release: Release | undefined, told: InsightsTold) {
  const { month = null, figures = [], withheld = [] } = release ?? {};
  return {
    month,
    figures: figures.map((each) => describeFigure(each, told)),
    withheld: withheld.map((each) => describeWithheld(each, told)),
    sector: told.plan.sector.map((each) => describeSector(each, told)),
  };
}

function describeFigure(figure: Figure, told: InsightsTold) {
  const { occasion, subject, unit, period, respondents, cells } = figure;
  const shares = Object.keys(cells).flatMap((field) => {
    const share = shareOf(figure, field);
    return share === undefined ? [] : [[field, oneDecimal(share)] as const];
  });
  const netScore = netScoreOf(figure);
  return {
    occasion,
    subject,
    title: subjectInWords(subject, told),
    unit,
    period,
    respondents,
    cells,
    shares: Object.fromEntries(shares),
    ...(netScore === undefined ? {} : { netScore }),
  };
}

function describeWithheld(withheld: Withheld, told: InsightsTold) {
  const { occasion, subject, unit, period, field, why } = withheld;
  return {
    occasion,
    subject,
    title: subjectInWords(subject, told),
    unit,
    period,
    ...(field === undefined ? {} : { field }),
    why,
    because: INSIGHTS_WORDS[told.language].why[why].long,
  };
}

function describeSector(
  { about, share, shares, said, who, where, year, period, source, address }: SectorFigure,
  { language }: InsightsTold,
) {
  return {
    about,
    ...(share === undefined ? {} : { share }),
    ...(shares === undefined ? {} : { shares }),
    ...(said === undefined ? {} : { said: said[language] }),
    who: who[language],
    where: where[language],
    year,
    ...(period === undefined ? {} : { period: period[language] }),
    source: source[language],
    ...(address === undefined ? {} : { address }),
  };
}

function oneDecimal(share: number): number {
  return Math.round(10 * share) / 10;
}
