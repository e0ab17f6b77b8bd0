import { Temporal } from "temporal-polyfill";
import type { FeedbackLine } from "../model/feedback.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";

/** Months from the beginning of the half-year in which a line was left to its end. */
const KEPT_MONTHS = 12;
const HALF_YEAR = 6;

/** So many lines are shown together at least, so that none stands alone. */
export const LINES_TOGETHER = 5;

/** At most a year after the day on which it was left. All lines of a half-year go on the same day. */
export function endOfLine(today: Temporal.PlainDate): Temporal.PlainDate {
  const month = today.month > HALF_YEAR ? HALF_YEAR + 1 : 1;
  return today.with({ month, day: 1 }).add({ months: KEPT_MONTHS });
}

/**
 * The lines about a step, or about the whole plan, that may be shown: those of the half-year before, or none if they are fewer
 * than five. They come and go together, so that two readings never differ by one line, which would be the one manager's who
 * looked back in between.
 */
export function linesShown(
  lines: readonly FeedbackLine[],
  { about, plan, today }: LinesAsked,
): readonly FeedbackLine[] {
  const found = lines.filter((line) => isShown(line, today) && subjectOf(line, plan) === about);
  return found.length < LINES_TOGETHER ? [] : found;
}

export interface LinesAsked {
  /** A step of the plan; absent: the whole plan. */
  readonly about?: string | undefined;
  readonly plan: Plan;
  readonly today: Temporal.PlainDate;
}

/** Of the half-year before, and so not to be deleted yet. */
function isShown({ until }: FeedbackLine, today: Temporal.PlainDate): boolean {
  const isOver = Temporal.PlainDate.compare(endOfLine(today), until) > 0;
  return isOver && Temporal.PlainDate.compare(today, until) < 0;
}

/** A step that left the plan is a part of it no more: its lines are about the plan. */
function subjectOf({ about }: FeedbackLine, plan: Plan): string | undefined {
  return about === undefined ? undefined : stepOf(plan, about)?.id;
}
