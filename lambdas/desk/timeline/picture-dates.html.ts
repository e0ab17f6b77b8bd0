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

/**
 * The three dates and today as lines through the rows, each with its name below, to the right of its line. The last has
 * the highest name, so no line crosses the name of another.
 */
export function pictureDates({ dates, today, axis, top, bottom, words }: Shown): {
  readonly markup: Markup;
  readonly bottom: number;
  /** The end of the longest name. */
  readonly right: number;
} {
  const shown = datesOf(dates, today, words)
    .map((date) => ({ ...date, x: middleOf(date.day, axis) }))
    .toSorted((one, other) => other.x - one.x)
    .map((date, index) => ({ ...date, y: bottom + (index + 1) * LINE_HEIGHT }));
  const lines = shown.map(
    ({ look, x, y }) =>
      html`<line class="date ${look}" x1="${x}" x2="${x}" y1="${top}" y2="${y}"/>`,
  );
  const names = shown.map(
    ({ name, look, x, y }) =>
      html`<text class="date-name ${look}" x="${x + 6}" y="${y}">${name}</text>`,
  );
  return {
    markup: html`${lines}${names}`,
    bottom: bottom + shown.length * LINE_HEIGHT + 8,
    right: Math.max(...shown.map(({ name, x }) => x + 6 + name.length * LETTER)),
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
