import { Temporal } from "temporal-polyfill";
import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import type { PhaseBand } from "./phase-bands.ts";
import { middleOf, type Stretch, type TimeAxis } from "./time-axis.ts";

interface Head {
  readonly axis: TimeAxis;
  readonly bands: readonly PhaseBand[];
  readonly words: PictureWords;
  readonly language: Language;
}

/** The months, the Mondays and the phases above the rows. */
export function axisHead({ axis, bands, words, language }: Head): Markup {
  return html`${axis.stretches.map((stretch) => months(stretch, axis, language))}
${axis.stretches.map((stretch) => mondays(stretch, axis))}
${phases(axis, bands, words)}`;
}

/** The least distance between two months' names. */
const MONTH_SPACE = 62;

function months({ monday, weeks, x }: Stretch, { dayWidth }: TimeAxis, language: Language) {
  const firsts = Array.from({ length: weeks * 7 }, (_, index) => index).filter(
    (index) => index > 0 && monday.add({ days: index }).day === 1,
  );
  const starts = firsts[0] !== undefined && firsts[0] * dayWidth < MONTH_SPACE ? [] : [0];
  const end = weeks * 7 * dayWidth;
  return [...starts, ...firsts]
    .filter((index) => end - index * dayWidth >= MONTH_SPACE / 2)
    .map(
      (index) =>
        html`<text class="month" x="${x + index * dayWidth}" y="13">${dayInWords(monday.add({ days: index }), language, "shortMonth")}</text>`,
    );
}

function mondays({ monday, weeks, x }: Stretch, { dayWidth }: TimeAxis) {
  return Array.from({ length: weeks }, (_, week) => {
    const left = x + week * 7 * dayWidth;
    return html`<line class="week" x1="${left}" x2="${left}" y1="20" y2="36"/><text class="monday" x="${left + 4}" y="32">${monday.add({ weeks: week }).day}</text>`;
  });
}

/** Approximate letter width. */
const LETTER = 7;

function phases(axis: TimeAxis, bands: readonly PhaseBand[], words: PictureWords) {
  const shown = bands.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from));
  return shown.map(({ phases: names, from }, index) => {
    const next = shown[index + 1];
    const left = middleOf(from, axis) - axis.dayWidth / 2;
    const right = next ? middleOf(next.from, axis) - axis.dayWidth / 2 : axis.width;
    const name = names.map((phase) => words.phases[phase]).join(` ${words.and} `);
    const fits = name.length * LETTER + 10 <= right - left;
    return html`<rect class="phase is-${names.at(-1)}" x="${left}" y="41" width="${Math.max(2, right - left - 2)}" height="22" rx="4"><title>${name}</title></rect>${
      fits ? html`<text class="phase-name" x="${left + 8}" y="56">${name}</text>` : ""
    }`;
  });
}
