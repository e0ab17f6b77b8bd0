import type { Temporal } from "temporal-polyfill";
import type { Dates } from "../../departure/model/offset.ts";
import { html, type Markup } from "../../http/markup.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import { middleOf, type TimeAxis } from "./time-axis.ts";

interface Shown {
  readonly dates: Dates;
  readonly today: Temporal.PlainDate | undefined;
  readonly axis: TimeAxis;
  readonly top: number;
  readonly bottom: number;
  readonly words: PictureWords;
}

const LINE_HEIGHT = 19;
/** Approximate letter width. */
const LETTER = 7.2;

/** The three dates and today as lines through the rows, each with its name below. */
export function pictureDates({ dates, today, axis, top, bottom, words }: Shown): {
  readonly markup: Markup;
  readonly bottom: number;
} {
  const shown = datesOf(dates, today, words).map((date, index) => ({
    ...date,
    x: middleOf(date.day, axis),
    y: bottom + (index + 1) * LINE_HEIGHT,
  }));
  const lines = shown.map(
    ({ look, x, y }) =>
      html`<line class="date ${look}" x1="${x}" x2="${x}" y1="${top}" y2="${y}"/>`,
  );
  // After the lines, so that none crosses a name.
  const names = shown.map(({ name, look, x, y }) => {
    const isAtEdge = x + name.length * LETTER > axis.width;
    return html`<text class="date-name ${look}" x="${isAtEdge ? x - 6 : x + 6}" y="${y}" text-anchor="${isAtEdge ? "end" : "start"}">${name}</text>`;
  });
  return {
    markup: html`${lines}${names}`,
    bottom: bottom + shown.length * LINE_HEIGHT + 8,
  };
}

/** Dates on the same day share a line. */
function datesOf(
  { announced, lastDay, endOfEmployment }: Dates,
  today: Temporal.PlainDate | undefined,
  { dates, and }: PictureWords,
) {
  const named = [
    { name: dates.announced, day: announced, look: "is-date" },
    { name: dates.lastDay, day: lastDay, look: "is-date" },
    { name: dates.endOfEmployment, day: endOfEmployment, look: "is-date" },
    ...(today && announced.until(today).sign >= 0
      ? [{ name: dates.today, day: today, look: "is-today" }]
      : []),
  ];
  const byDay = Map.groupBy(named, ({ day }) => day.toString());
  return [...byDay.values()].map((together) => ({
    ...(together[0] as (typeof named)[number]),
    look: together.some(({ look }) => look === "is-today") ? "is-today" : "is-date",
    name: together
      .map(({ name }, index) => (index === 0 ? name : `${name[0]?.toLowerCase()}${name.slice(1)}`))
      .join(` ${and} `),
  }));
}
