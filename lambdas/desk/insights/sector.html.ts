import type { SectorFigure } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { percentInWords } from "../../mails/figures-in-words.ts";
import type { Bar } from "./bar-chart.html.ts";
import type { PageTold } from "./insights-told.ts";

/** The sector's published figures of these subjects, each with who, where, when and its source. */
export function sectorFigures(
  about: readonly SectorFigure["about"][],
  told: PageTold,
): Markup | string {
  const { plan, words, language } = told;
  const figures = plan.sector.filter((each) => about.includes(each.about));
  if (figures.length === 0) return "";
  return html`<div class="sector"><h3>${words.sector.title}</h3>
<ul>${figures.map((figure) => one(figure, told))}</ul>
<p>${words.sector.beside}</p></div>`;

  function one(figure: SectorFigure, { words: { sector } }: PageTold): Markup {
    const { who, where, year, period, source, address } = figure;
    const when = period?.[language] ?? String(year);
    const link = address
      ? html`<a href="${address}" rel="noreferrer">${source[language]}</a>`
      : source[language];
    return html`<li>${what(figure)} <small>${sector.detail(who[language], where[language], when)}. ${sector.source} ${link}.</small></li>`;
  }

  function what({ about: subject, share, said }: SectorFigure): Markup | string {
    if (subject === "reasons") return said?.[language] ?? words.sector.reasons;
    if (share === undefined) return "";
    return html`<strong>${words.sector[subject](percentInWords(share, language))}</strong>`;
  }
}

/** The first of the sector's figures about recommending, as a bar below ours. */
export function sectorBars({ plan, words, language }: PageTold): Bar[] {
  const figure = plan.sector.find(({ about }) => about === "recommend");
  if (figure?.share === undefined) return [];
  return [
    {
      label: words.sector.bar(figure.where[language], figure.year),
      share: figure.share,
      value: percentInWords(figure.share, language),
      look: "sector",
    },
  ];
}

/** Columns of the sector's reasons, by category. */
export function sectorColumns({ plan, words, language }: PageTold) {
  return plan.sector.flatMap(({ about, shares, year }) =>
    about === "reasons" && shares
      ? [
          {
            heading: words.sector.column(year),
            cells: Object.fromEntries(
              Object.entries(shares).map(([category, share]) => [
                category,
                percentInWords(share, language),
              ]),
            ),
          },
        ]
      : [],
  );
}
