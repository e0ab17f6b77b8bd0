import { html, type Markup } from "../../http/markup.ts";
import { type PageTold, titled } from "./insights-told.ts";
import type { InsightsView } from "./insights-view.ts";
import { aspectsBlocks, reasonsBlocks } from "./list-sections.html.ts";
import { periodBlock } from "./period-block.html.ts";
import { recommendTiles } from "./recommend-tiles.html.ts";
import { sectorBars, sectorFigures } from "./sector.html.ts";
import { stepsBlocks } from "./steps-blocks.html.ts";

/** What leavers said, in the order in which a board asks. */
export function insightSections(view: InsightsView, told: PageTold): Markup {
  const { words } = told;
  const isWhole = view.by === "organisation";
  return html`${section("recommend", words.recommend, [recommend(view, told)], told)}
${section("return", words.comeBack, comeBack(view, told), told)}
${section("reasons", words.reasons, [...reasonsBlocks(view, told), ...(isWhole ? [sectorFigures(["reasons"], told)] : [])], told, view)}
${section("aspects", words.aspects, aspectsBlocks(view, told), told, view)}
${section("response", words.response, [response(view, told)], told)}
${section("steps", words.steps, stepsBlocks(view, told), told, view)}`;
}

type Block = Markup | string | undefined;

/** A section of the page; without a block it says that there is nothing yet, of that year where it has one. */
function section(
  id: string,
  { title, text }: { readonly title: string; readonly text: string },
  blocks: readonly Block[],
  told: PageTold,
  { year }: Pick<InsightsView, "year"> = {},
): Markup {
  const shown = blocks.filter(Boolean);
  return html`<section class="insight" id="${id}"><h2>${titled(title, told)}</h2>
<p>${text}</p>
${shown.length > 0 ? shown : html`<p>${year === undefined ? told.words.nothingHere : told.words.nothingInYear(year)}</p>`}</section>
`;
}

function recommend(view: InsightsView, told: PageTold): Block {
  const { recommend: words, columns } = told.words;
  const isWhole = view.by === "organisation";
  const block = periodBlock(
    view,
    {
      subject: "recommend",
      drawn: "for",
      chart: words.chart,
      table: words.table,
      columns,
      beside: isWhole ? sectorBars(told) : [],
    },
    told,
  );
  if (!block) return isWhole ? sectorFigures(ABOUT_RECOMMENDING, told) : undefined;
  return html`${isWhole ? recommendTiles(view, told) : ""}${block}
<p>${words.netScoreMeans}</p>${isWhole ? sectorFigures(ABOUT_RECOMMENDING, told) : ""}`;
}

function response(view: InsightsView, told: PageTold): Block {
  const { response: words } = told.words;
  return periodBlock(
    view,
    {
      subject: "response",
      drawn: "answered",
      chart: words.chart,
      table: words.table,
      respondents: words.asked,
    },
    told,
  );
}

const ABOUT_RECOMMENDING = ["recommend", "advise-for", "advise-against"] as const;

function comeBack(view: InsightsView, told: PageTold): Block[] {
  const { comeBack: words } = told.words;
  const drawn = "yes";
  return [
    periodBlock(view, { subject: "return", drawn, chart: words.chart, table: words.table }, told),
    periodBlock(
      view,
      { subject: "help-out", drawn, chart: words.helpOutChart, table: words.helpOut },
      told,
    ),
    periodBlock(
      view,
      { subject: "longer", drawn, chart: words.longerChart, table: words.longer },
      told,
    ),
  ];
}
