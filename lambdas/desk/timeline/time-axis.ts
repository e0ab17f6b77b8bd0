import { Temporal } from "temporal-polyfill";

/** The position of each day in the picture, from left to right, in pixels. Empty weeks are left out. */
export interface TimeAxis {
  readonly width: number;
  readonly dayWidth: number;
  /** Whole weeks without a gap. */
  readonly stretches: readonly Stretch[];
  /** The gaps between stretches. */
  readonly breaks: readonly AxisBreak[];
}

export interface Stretch {
  readonly monday: Temporal.PlainDate;
  readonly weeks: number;
  readonly x: number;
}

export interface AxisBreak {
  readonly x: number;
  readonly width: number;
  readonly weeks: number;
}

/** The most empty weeks in a row that are drawn; more become a break with their number. */
const EMPTY_WEEKS_DRAWN = 3;
const BREAK_WIDTH = 64;
/** Fits beside the recipients' names on most screens; longer timelines are wider. */
const WANTED_WIDTH = 860;
const DAY_WIDTH = { least: 8, most: 15 };

/** An axis that shows all of these days. */
export function timeAxis(days: readonly Temporal.PlainDate[]): TimeAxis {
  const runs = runsOfWeeks([...new Set(days.map((day) => weekOf(day)))].sort((a, b) => a - b));
  const drawn = runs.reduce((sum, { weeks }) => sum + weeks, 0);
  const room = WANTED_WIDTH - BREAK_WIDTH * (runs.length - 1);
  const fitting = Math.floor(room / (drawn * 7));
  const dayWidth = Math.min(DAY_WIDTH.most, Math.max(DAY_WIDTH.least, fitting));
  const stretches: Stretch[] = [];
  const breaks: AxisBreak[] = [];
  let x = 0;
  let after = runs[0]?.first ?? 0;
  for (const { first, weeks } of runs) {
    if (stretches.length > 0) {
      breaks.push({ x, width: BREAK_WIDTH, weeks: first - after });
      x += BREAK_WIDTH;
    }
    stretches.push({ monday: mondayOf(first), weeks, x });
    x += weeks * 7 * dayWidth;
    after = first + weeks;
  }
  return { width: x, dayWidth, stretches, breaks };
}

/** The middle of a day, or of the break that it is in. */
export function middleOf(day: Temporal.PlainDate, { stretches, breaks, dayWidth }: TimeAxis) {
  const index = stretches.findLastIndex(
    ({ monday }) => Temporal.PlainDate.compare(monday, day) <= 0,
  );
  const stretch = stretches[Math.max(0, index)] as Stretch;
  const days = stretch.monday.until(day).days;
  if (days < stretch.weeks * 7) return stretch.x + (Math.max(0, days) + 0.5) * dayWidth;
  const gap = breaks[index];
  return gap ? gap.x + gap.width / 2 : stretch.x + stretch.weeks * 7 * dayWidth;
}

/** Every drawn day with its left edge. */
export function daysOn({ stretches, dayWidth }: TimeAxis) {
  return stretches.flatMap(({ monday, weeks, x }) =>
    Array.from({ length: weeks * 7 }, (_, index) => ({
      day: monday.add({ days: index }),
      x: x + index * dayWidth,
    })),
  );
}

interface Run {
  readonly first: number;
  readonly weeks: number;
}

/** Runs of weeks, short gaps included. */
function runsOfWeeks(weeks: readonly number[]): Run[] {
  const runs: { first: number; weeks: number }[] = [];
  for (const week of weeks) {
    const run = runs.at(-1);
    const empty = run ? week - (run.first + run.weeks) : Number.POSITIVE_INFINITY;
    if (run && empty <= EMPTY_WEEKS_DRAWN) run.weeks = week - run.first + 1;
    else runs.push({ first: week, weeks: 1 });
  }
  return runs;
}

/** A Monday from which weeks are counted. */
const FIRST_MONDAY = Temporal.PlainDate.from("1970-01-05");

function weekOf(day: Temporal.PlainDate): number {
  return Math.floor(FIRST_MONDAY.until(day).days / 7);
}

function mondayOf(week: number): Temporal.PlainDate {
  return FIRST_MONDAY.add({ days: week * 7 });
}
