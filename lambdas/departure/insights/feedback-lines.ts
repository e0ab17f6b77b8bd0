import { Temporal } from "temporal-polyfill";
import type { FeedbackLine } from "../model/feedback.ts";
import type { Plan } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";

/** Months for which a line is kept. */
const KEPT_MONTHS = 12;

/** So many lines are shown together at least, so that none stands alone. */
export const LINES_TOGETHER = 5;

/** At most a year after the day on which it was left. */
export function endOfLine(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.with({ day: 1 }).add({ months: KEPT_MONTHS });
}

/**
 * The lines about a step, or about the whole plan, that may be shown: those of past months, so that a new line doesn't tell whose
 * look-back came that day; none while there are fewer than five.
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

/** Of a month that is over, and not to be deleted yet. */
function isShown({ until }: FeedbackLine, today: Temporal.PlainDate): boolean {
  const isOver = Temporal.PlainDate.compare(endOfLine(today), until) > 0;
  return isOver && Temporal.PlainDate.compare(today, until) < 0;
}

/** A step that left the plan is a part of it no more: its lines are about the plan. */
function subjectOf({ about }: FeedbackLine, plan: Plan): string | undefined {
  return about === undefined ? undefined : stepOf(plan, about)?.id;
}
