import { OCCASIONS, type Occasion } from "../../departure/answers/answers.ts";
import { netScoreOf, shareOf } from "../../departure/insights/shares.ts";
import { html, type Markup } from "../../http/markup.ts";
import {
  netScoreInWords,
  percentInWords,
  periodInWords,
  shareInWords,
} from "../../mails/figures-in-words.ts";
import { capitalised, type PageTold } from "./insights-told.ts";
import { type InsightsView, rowsOf } from "./insights-view.ts";

/** The newest share that recommends us, of each occasion, and the sector's beside them: each with its number, period and source. */
export function recommendTiles(view: InsightsView, told: PageTold): Markup {
  return html`<dl class="tiles">${OCCASIONS.map((occasion) => ourTile(occasion, view, told))}${sectorTile(told)}</dl>
`;
}

function ourTile(occasion: Occasion, view: InsightsView, told: PageTold): Markup | string {
  const { words, language, isSample } = told;
  const figure = rowsOf(view, "recommend")
    .filter((row) => row.occasion === occasion)
    .flatMap((row) => row.figure ?? [])
    .find(({ cells }) => cells.for !== undefined);
  const share = figure && shareOf(figure, "for");
  if (!figure || share === undefined) return "";
  const score = netScoreOf(figure);
  const { tile, tileDetail, netScore } = words.recommend;
  const detail = tileDetail(
    figure.cells.for ?? 0,
    figure.respondents,
    periodInWords(figure.period, language),
  );
  const name = capitalised(words.occasions[occasion]);
  return html`<div class="tile"><dt>${isSample ? words.sample.heading(name) : name}</dt>
<dd><strong>${tile(shareInWords(share, language))}</strong> <span>${detail}${score === undefined ? "" : `; ${netScore(netScoreInWords(score))}`}</span></dd></div>`;
}

function sectorTile({ plan, words, language }: PageTold): Markup | string {
  const figure = plan.sector.find(({ about }) => about === "recommend");
  if (figure?.share === undefined) return "";
  const { where, year, source, share } = figure;
  return html`<div class="tile is-sector"><dt>${words.sector.title}</dt>
<dd><strong>${words.sector.recommend(percentInWords(share, language))}</strong> <span>${words.sector.detail(where[language], String(year), source[language])}</span></dd></div>`;
}
