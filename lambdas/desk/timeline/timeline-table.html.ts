import type { Language } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import { PICTURE_WORDS } from "../../words/words.ts";
import { momentInWords, readerIn, stateInWords, whatItIs } from "./point-in-words.ts";
import { pointShape } from "./point-shape.html.ts";
import type { PointStep, TimelinePoint } from "./timeline-points.ts";

export interface TableFacts {
  readonly points: readonly TimelinePoint[];
  readonly language: Language;
  /** A point's actions, shown below its name. */
  readonly actions?: (point: TimelinePoint) => Markup;
}

/** The timeline in words: a row per mail, followed by a row per step if it has several. */
export function timelineTable({ points, language, actions }: TableFacts): Markup {
  const words = PICTURE_WORDS[language];
  const { columns } = words;
  const heads = [
    columns.number,
    columns.when,
    columns.to,
    columns.what,
    columns.why,
    columns.state,
  ];
  return html`<table class="timeline-table" role="table">
<caption>${words.tableCaption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
${points.map((point) => group(point, { words, language, actions: actions?.(point) }))}
</table>`;
}

interface Around {
  readonly words: PictureWords;
  readonly language: Language;
  readonly actions: Markup | undefined;
}

function group(point: TimelinePoint, around: Around): Markup {
  const { words } = around;
  const own = point.steps.length > 1 ? [] : point.steps;
  const shared = point.steps.length > 1 ? point.steps : [];
  return html`<tbody role="rowgroup" id="point-${point.number}">
<tr role="row">
${numberCell(point, words)}
${cell(words.columns.when, html`${momentInWords(point, words, around.language)}`)}
${cell(words.columns.to, reader(point, words))}
${cell(words.columns.what, html`<strong>${whatItIs(point, words)}</strong>${phaseOf(own[0], words)}${also(point, words)}${around.actions}`)}
${cell(words.columns.why, own[0] ? reasons(own[0], words) : html``)}
${cell(words.columns.state, html`${stateInWords(point, words)}${openToo(own[0], words)}`)}
</tr>
${shared.map((step, index) => stepRow({ step, index, point }, around))}
</tbody>`;
}

function stepRow(
  { step, index, point }: { step: PointStep; index: number; point: TimelinePoint },
  { words, language }: Around,
): Markup {
  const { columns } = words;
  return html`<tr role="row" class="within">
${cell(columns.number, html`${point.number}.${index + 1}`)}
${cell(columns.when, html`${dayInWords(point.at.toPlainDate(), language, "shortDay")}`)}
${cell(columns.to, html`${readerIn(words, point.to.role)}`)}
${cell(columns.what, html`${step.title}${phaseOf(step, words)}`)}
${cell(columns.why, reasons(step, words))}
${cell(columns.state, html`${words.states[step.state]}${openToo(step, words)}`)}
</tr>
`;
}

/** What its mail brings up again. */
function also({ also: titles }: TimelinePoint, words: PictureWords): Markup {
  return titles ? html`<small>${words.also(titles.join(", "))}</small>` : html``;
}

/** For a step mailed and still open, as counted in the list. */
function openToo(step: PointStep | undefined, { states }: PictureWords): Markup {
  return step?.isOpen ? html`<small>${states.open}</small>` : html``;
}

/** On a phone, where rows are cards, each cell names its column. */
function cell(column: string, content: Markup): Markup {
  return html`<td role="cell" data-column="${column}">${content}</td>`;
}

function numberCell(point: TimelinePoint, { columns }: PictureWords): Markup {
  return html`<th scope="row" role="rowheader" data-column="${columns.number}"><svg width="32" height="32" viewBox="-14 -18 32 32" aria-hidden="true">${pointShape(point)}</svg><span class="unseen">${point.number}</span></th>`;
}

function reader({ to }: TimelinePoint, words: PictureWords): Markup {
  const role = to.colleague ? words.colleague : readerIn(words, to.role);
  const how = to.handOver ? words.handOver : to.address ? "" : words.noAddress;
  return html`${role}${to.name ? html`<small>${isolated(to.name)}</small>` : ""}${
    how ? html`<small>${how}</small>` : ""
  }`;
}

function phaseOf(step: PointStep | undefined, { phases }: PictureWords): Markup {
  return step?.phase ? html`<small>${phases[step.phase]}</small>` : html``;
}

function reasons({ why }: PointStep, { asPlanned }: PictureWords): Markup {
  if (why.length === 0) return html`${asPlanned}`;
  return html`${why.map(({ text }) => html`<p>${text}</p>`)}`;
}
