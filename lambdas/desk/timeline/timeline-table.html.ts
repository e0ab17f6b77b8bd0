import { isToCome } from "../../departure/mailings/step-mailings.ts";
import type { Language } from "../../departure/model/plan.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import { PICTURE_WORDS } from "../../words/words.ts";
import { type BadgeTone, badge } from "../parts/badge.html.ts";
import { momentInWords, readerIn, stateInWords, whatItIs } from "./point-in-words.ts";
import { lookOf, lookOfStep, type PointLook } from "./point-look.ts";
import { pointShape, shapeOf } from "./point-shape.html.ts";
import type { PointStep, TimelinePoint } from "./timeline-points.ts";

export interface TableFacts {
  readonly points: readonly TimelinePoint[];
  readonly language: Language;
  /** What the rows are, where it is not the whole timeline. */
  readonly caption?: string;
  /** What leads to a point's mail, below its name. */
  readonly actions?: (point: TimelinePoint) => Markup;
  /** What can be done with a step, below its name where it first came. */
  readonly stepActions?: (step: PointStep) => Markup;
}

/** The timeline in words: a row per mail, followed by a row per step if it has several. */
export function timelineTable(facts: TableFacts): Markup {
  const { points, language, caption } = facts;
  const words = PICTURE_WORDS[language];
  const hasStates = points.length === 1 || points.some((point) => lookOf(point) !== "to-come");
  const heads = COLUMNS.filter((name) => name !== "state" || hasStates);
  return html`<table class="timeline-table" role="table">
<caption class="${caption ? "unseen" : ""}">${caption ?? words.tableCaption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((name) => html`<th scope="col" role="columnheader">${words.columns[name]}</th>`)}</tr></thead>
${points.map((point) => group(point, { ...facts, words, hasStates }))}
</table>`;
}

const COLUMNS = ["number", "when", "to", "what", "state"] as const;

interface Around extends TableFacts {
  readonly words: PictureWords;
  /** Not where all is ahead, as in a preview: every state would say the same. */
  readonly hasStates: boolean;
}

function group(point: TimelinePoint, around: Around): Markup {
  const { words, language, actions, stepActions, hasStates } = around;
  const [own] = point.steps.length > 1 ? [] : point.steps;
  const shared = point.steps.length > 1 ? point.steps : [];
  const { columns } = words;
  return html`<tbody role="rowgroup" id="point-${point.number}">
<tr role="row">
${numberCell(point, words)}
${cell(columns.when, html`${momentInWords(point, words, language)}${own ? reasons(own) : ""}`)}
${cell(columns.to, reader(point, words))}
${cell(columns.what, html`<strong>${whatItIs(point, words)}</strong>${also(point, words)}${links(html`${actions?.(point)}${own ? whatCanBeDone(own, stepActions) : ""}`)}`)}
${hasStates ? cell(columns.state, stood(lookOf(point), stateInWords(point, words), words)) : ""}
</tr>
${shared.map((step, index) => stepRow({ step, index, point }, around))}
</tbody>`;
}

function stepRow(
  { step, index, point }: { step: PointStep; index: number; point: TimelinePoint },
  { words, language, stepActions, hasStates }: Around,
): Markup {
  const { columns } = words;
  return html`<tr role="row" class="within">
${cell(columns.number, html`${point.number}.${index + 1}`)}
${cell(columns.when, html`${dayInWords(point.at.toPlainDate(), language, "shortDay")}${reasons(step)}`)}
${cell(columns.to, html`${readerIn(words, point.to.role)}`)}
${cell(columns.what, html`${step.title}${links(whatCanBeDone(step, stepActions))}`)}
${hasStates ? cell(columns.state, stood(lookOfStep(step), words.states[step.state], words)) : ""}
</tr>
`;
}

/** What its mail brings up again. */
function also({ also: titles }: TimelinePoint, words: PictureWords): Markup {
  return titles ? html`<small>${words.also(titles.join(", "))}</small>` : html``;
}

function whatCanBeDone(step: PointStep, stepActions: TableFacts["stepActions"]): Markup {
  return step.isAgain ? html`` : html`${stepActions?.(step)}`;
}

/** On a phone, where rows are cards, each cell names its column. */
function cell(column: string, content: Markup): Markup {
  return html`<td role="cell" data-column="${column}">${content}</td>`;
}

function links(content: Markup): Markup {
  return content.markup ? html`<div class="reads">${content}</div>` : content;
}

const TONES: Partial<Record<PointLook, BadgeTone>> = {
  refused: "wrong",
  late: "late",
  open: "waiting",
  waiting: "plain",
  done: "good",
};

/** How it stands; below it how its mail fared, where that is something else. */
function stood(look: PointLook, state: string, words: PictureWords): Markup {
  const tone = TONES[look];
  if (!tone) return html`${state}`;
  if (look !== "open" && look !== "late") return badge(tone, state);
  const more = state === words.states.open ? "" : html`<small>${state}</small>`;
  return html`${badge(tone, words.looks[look])}${more}`;
}

function numberCell(point: TimelinePoint, { columns }: PictureWords): Markup {
  return html`<th scope="row" role="rowheader" data-column="${columns.number}"><svg width="32" height="32" viewBox="-14 -18 32 32" aria-hidden="true">${pointShape(shapeOf(point))}</svg><span class="unseen">${point.number}</span></th>`;
}

function reader({ to, mailing, state }: TimelinePoint, words: PictureWords): Markup {
  const role = to.colleague ? words.colleague : readerIn(words, to.role);
  const how = mailing && isToCome(mailing) ? routeAhead(to, words) : routeTaken(to, state, words);
  return html`${role}${to.name ? html`<small>${isolated(to.name)}</small>` : ""}${
    how ? html`<small>${how}</small>` : ""
  }`;
}

function routeAhead({ handOver, address }: TimelinePoint["to"], words: PictureWords): string {
  if (handOver) return words.handOver;
  return address ? "" : words.noAddress;
}

/** Nothing waits for an address any more. */
function routeTaken(
  { handOver }: TimelinePoint["to"],
  state: TimelinePoint["state"],
  { handedOver }: PictureWords,
): string {
  return handOver && state !== "skipped" ? handedOver : "";
}

/** Only what the plan itself does not say. */
function reasons({ why }: PointStep): Markup {
  const told = why.filter(({ code }) => code !== "morning-mail");
  return html`${told.map(({ text }) => html`<small class="why">${text}</small>`)}`;
}
