import { endOfLine } from "../insights/feedback-lines.ts";
import { feedbackStep } from "../mailings/feedback-step.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { FeedbackLine } from "../model/feedback.ts";
import { Refusal } from "../model/refusal.ts";
import { orderFeedback } from "../outbox.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { markStep } from "./close-step.ts";

/** What a manager may leave at most, in characters. */
export const MOST_IN_FEEDBACK = 300;

/** Asked, and not yet answered or closed. */
export function canLeaveFeedback(departure: Departure, { plan }: Pick<Context, "plan">): boolean {
  const step = feedbackStep(departure, plan);
  const isOver = departure.erased !== undefined || departure.withdrawn !== undefined;
  return step !== undefined && !isOver && isUnfinished(step);
}

/**
 * Closes the step and orders the line into the pool, in one save: it is kept once, whatever fails afterwards. A second one is
 * refused by the step, since in the pool nobody finds the first.
 */
export function leaveFeedback(
  departure: Departure,
  { id, words, about }: Pick<FeedbackLine, "id" | "words" | "about">,
  context: Context & Actor,
): Departure {
  const step = feedbackStep(departure, context.plan);
  if (!step || !canLeaveFeedback(departure, context)) throw new Refusal("step-is-over");
  const today = context.now.toZonedDateTimeISO(departure.timeZone).toPlainDate();
  const line: FeedbackLine = { id, words, ...(about ? { about } : {}), until: endOfLine(today) };
  return orderFeedback(markStep(departure, step.id, "done", context), line, context.now);
}
