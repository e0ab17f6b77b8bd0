import type { Temporal } from "temporal-polyfill";
import type { Dates } from "../../departure/model/offset.ts";
import type { Language } from "../../departure/model/plan.ts";
import { isWorkingDay, type WorkCalendar } from "../../departure/model/work-calendar.ts";
import { isolated } from "../../departure/people/isolate.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import { PICTURE_WORDS } from "../../words/words.ts";
import { legend } from "./legend.html.ts";
import { phaseBands } from "./phase-bands.ts";
import { pictureDates } from "./picture-dates.html.ts";
import { axisHead, headBottom, placedPhases } from "./picture-head.html.ts";
import {
  type PictureLayout,
  type PictureRow,
  pictureAxis,
  pictureLayout,
} from "./picture-layout.ts";
import { pointInWords, readerIn } from "./point-in-words.ts";
import { pointShape, shapeOf } from "./point-shape.html.ts";
import { daysOn, middleOf } from "./time-axis.ts";
import type { TimelinePoint } from "./timeline-points.ts";

export interface PictureFacts {
  readonly points: readonly TimelinePoint[];
  readonly dates: Dates;
  readonly leaver: string;
  readonly calendar: WorkCalendar;
  readonly language: Language;
  /** Drawn once the departure has begun. */
  readonly today?: Temporal.PlainDate;
}

/** The recipients' names beside the rows stay in place when the rows are scrolled. */
const READERS_WIDTH = 124;
/** Room for points at the edges and names of dates. */
const MARGIN = 14;

/**
 * A departure's timeline as a picture over time: one row per recipient, the phases above, days off shaded, the three dates
 * marked, and long empty stretches cut out. The table says the same.
 */
export function timelinePicture(facts: PictureFacts): Markup {
  const { points, dates, leaver, language, today } = facts;
  const words = PICTURE_WORDS[language];
  const axis = pictureAxis(points, dates, today);
  const phases = placedPhases(axis, phaseBands(points, dates), words);
  const layout = pictureLayout(points, axis, headBottom(phases));
  const { rows, top, bottom } = layout;
  const shown = pictureDates({ dates, today, axis, top, bottom, words });
  const [width, height] = [Math.max(axis.width, shown.right) + 2 * MARGIN, shown.bottom];
  return html`<figure class="timeline">
<p class="timeline-hint">${words.scrolls}</p>
<div class="timeline-scroll" role="region" aria-label="${words.picturePart}" tabindex="0">
${today ? startHere(middleOf(today, axis) - axis.dayWidth / 2 + MARGIN) : ""}
<svg class="timeline-readers" width="${READERS_WIDTH}" height="${height}" viewBox="0 0 ${READERS_WIDTH} ${height}" aria-hidden="true">${rows.map(
    (row) => readerName(row, words),
  )}</svg><svg class="timeline-rows" width="${width}" height="${height}" viewBox="${-MARGIN} 0 ${width} ${height}" role="img" aria-label="${words.picture(leaver)}">
${axisHead({ axis, phases, language })}
${daysOff(layout, facts.calendar)}
${rows.map(({ top, points: placed }) => html`<line class="row-line" x1="0" x2="${axis.width}" y1="${top}" y2="${top}"/>${placed.flatMap(({ movedFrom, x, y }) => movedFrom.map((from) => moved(from, x, y)))}`)}
${breaks(layout, words)}
${shown.markup}
${rows.map(({ points: placed }) =>
  placed.map(
    ({ point, x, y }) =>
      html`<g transform="translate(${x} ${y})"><title>${pointInWords(point, words, language)}</title>${pointShape(shapeOf(point))}</g>\n`,
  ),
)}</svg>
</div>
<figcaption>${legend(points, words)}</figcaption>
</figure>`;
}

/**
 * Where the rows begin to be seen if they are wider than their window: at today. The width of an empty drawing places it,
 * because the page may have no styles of its own.
 */
function startHere(x: number): Markup {
  return html`<div class="timeline-start" aria-hidden="true"><svg width="${READERS_WIDTH + x}" height="1"></svg><span data-start-here></span></div>`;
}

function readerName({ role, name, top, height }: PictureRow, words: PictureWords): Markup {
  const y = top + height / 2;
  return html`<text class="reader" x="0" y="${name ? y - 2 : y + 4}">${shortened(readerIn(words, role))}</text>${
    name
      ? html`<text class="reader-name" x="0" y="${y + 14}">${isolated(shortened(name))}</text>`
      : ""
  }`;
}

const LONGEST_NAME = 18;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join("")}…` : text;
}

function daysOff({ axis, top, bottom }: PictureLayout, calendar: WorkCalendar): Markup[] {
  return daysOn(axis)
    .filter(({ day }) => !isWorkingDay(day, calendar))
    .map(
      ({ day, x }) =>
        html`<rect class="${day.dayOfWeek > 5 ? "weekend" : "holiday"}" x="${x}" y="${top}" width="${axis.dayWidth}" height="${bottom - top}"/>`,
    );
}

/** A line from its original day to the point. */
function moved(from: number, x: number, y: number): Markup {
  return html`<line class="moved" x1="${from}" x2="${x}" y1="${y}" y2="${y}"/><circle class="moved-from" cx="${from}" cy="${y}" r="3"/>`;
}

function breaks({ axis, top, bottom }: PictureLayout, words: PictureWords): Markup[] {
  return axis.breaks.map(({ x, width, weeks }) => {
    const middle = x + width / 2;
    const [count = "", unit = ""] = words.weeks(weeks).split(" ");
    return html`<rect class="break" x="${x}" y="34" width="${width}" height="${bottom - 34}"/>
${[x + 7, x + width - 7].map((at) => html`<path class="tear" d="${tear(at, bottom)}"/>`)}
<text class="break-text" x="${middle}" y="${top + 34}" text-anchor="middle"><tspan x="${middle}">${count}</tspan><tspan x="${middle}" dy="15">${unit}</tspan></text>`;
  });
}

/** The path of a torn edge. */
function tear(x: number, bottom: number): string {
  const points = Array.from({ length: Math.ceil((bottom - 34) / 8) + 1 }, (_, index) => {
    const y = Math.min(bottom, 34 + index * 8);
    return `${index === 0 ? "M" : "L"}${x + (index % 2 === 0 ? -3 : 3)} ${y}`;
  });
  return points.join("");
}
