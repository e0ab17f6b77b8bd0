import { Temporal } from "temporal-polyfill";
import type { Language } from "../../departure/model/plan.ts";
import { html, type Markup } from "../../http/markup.ts";
import { dayInWords } from "../../mails/day-in-words.ts";
import type { PictureWords } from "../../words/nl/timeline.ts";
import type { PhaseBand } from "./phase-bands.ts";
import { middleOf, type Stretch, type TimeAxis } from "./time-axis.ts";

interface Head {
  readonly axis: TimeAxis;
  readonly phases: readonly PlacedPhase[];
  readonly language: Language;
}

/** The months, the Mondays and the phases above the rows. */
export function axisHead({ axis, phases, language }: Head): Markup {
  return html`${axis.stretches.map((stretch) => months(stretch, axis, language))}
${axis.stretches.map((stretch) => mondays(stretch, axis))}
${phases.map(phaseBar)}`;
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
const BARS_TOP = 41;
const BAR_HEIGHT = 22;
const LANE_HEIGHT = 15;

/** A phase's bar. Its name stands in it, or in a lane below the bars where it does not fit. */
export interface PlacedPhase {
  readonly name: string;
  readonly look: string;
  readonly left: number;
  readonly width: number;
  readonly lane?: number;
}

export function placedPhases(
  axis: TimeAxis,
  bands: readonly PhaseBand[],
  words: PictureWords,
): PlacedPhase[] {
  const shown = bands.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from));
  const ends: number[] = [];
  return shown.map(({ phases, from }, index) => {
    const next = shown[index + 1];
    const left = middleOf(from, axis) - axis.dayWidth / 2;
    const right = next ? middleOf(next.from, axis) - axis.dayWidth / 2 : axis.width;
    const name = phases.map((phase) => words.phases[phase]).join(` ${words.and} `);
    const bar = { name, look: phases.at(-1) ?? "", left, width: Math.max(2, right - left - 2) };
    const needed = name.length * LETTER + 10;
    if (needed <= right - left) return bar;
    const free = ends.findIndex((end) => end <= left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = left + needed;
    return { ...bar, lane };
  });
}

/** Where the rows begin: below the months, the weeks, the phases and the names below them. */
export function headBottom(phases: readonly PlacedPhase[]): number {
  const lanes = Math.max(0, ...phases.map(({ lane = -1 }) => lane + 1));
  return BARS_TOP + BAR_HEIGHT + 7 + lanes * LANE_HEIGHT;
}

function phaseBar({ name, look, left, width, lane }: PlacedPhase): Markup {
  const y = BARS_TOP + (lane === undefined ? 15 : BAR_HEIGHT + 13 + lane * LANE_HEIGHT);
  return html`<rect class="phase is-${look}" x="${left}" y="${BARS_TOP}" width="${width}" height="${BAR_HEIGHT}" rx="4"><title>${name}</title></rect><text class="phase-name" x="${left + (lane === undefined ? 8 : 1)}" y="${y}">${name}</text>`;
}
