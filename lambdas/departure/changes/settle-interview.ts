import { interviewReason } from "../mailings/interview-reason.ts";
import { withoutStep } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import {
  type Departure,
  INTERVIEW_SKIP_REASONS,
  type InterviewSkipReason,
  type StepRecord,
} from "../model/departure.ts";
import { mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { stepOf } from "../model/step-of.ts";
import { comingBack } from "./coming-back.ts";

/**
 * Closes interview steps that are no longer needed, and reopens those whose reason for closing is gone. A reopened step
 * that was mailed gets no new mail; others are planned again, or count as missed if their day has passed. Returns the
 * same departure if nothing changes.
 */
export function settleInterview(departure: Departure, since: Context): Departure {
  if (departure.withdrawn || departure.erased) return departure;
  const turns = departure.steps.flatMap((step) => {
    const reason = interviewReason(step.id, departure, since.plan);
    return isSettled(step, reason, since) ? [] : [{ step, reason }];
  });
  if (turns.length === 0) return departure;
  const closed = turns.reduce(
    (each, { step, reason }) => (reason ? closedFor(each, step, { reason, ...since }) : each),
    departure,
  );
  return turns
    .filter(({ reason }) => !reason)
    .reduce((each, { step }) => withBack(each, step, since), closed);
}

/** Steps unrelated to the interview are not touched. */
function isSettled(
  { id, mark, skipped }: StepRecord,
  reason: InterviewSkipReason | undefined,
  { plan }: Context,
): boolean {
  if (!stepOf(plan, id)?.talk) return true;
  const isClosed = INTERVIEW_SKIP_REASONS.some((each) => each === skipped);
  if (!reason) return !isClosed;
  const isOver = mark !== undefined || (skipped !== undefined && !isClosed);
  return isOver || skipped === reason;
}

/** Closes a step for that reason: mail that has not left goes without it. */
export function closedFor(
  departure: Departure,
  step: StepRecord,
  { reason, now }: Pick<Context, "now"> & { readonly reason: InterviewSkipReason },
): Departure {
  const { mailings } = departure;
  const without = withoutStep(mailings, step.id);
  return {
    ...departure,
    steps: departure.steps.map((each) => (each === step ? { ...step, skipped: reason } : each)),
    mailings: without.map((mailing, index) => {
      const before = mailings[index] as Mailing;
      if (isBeingSent(mailing, step.id)) return { ...mailing, cancelled: true };
      return mayLeaveTwice(before) && mailing.state.name === "skipped"
        ? { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } }
        : mailing;
    }),
  };
}

/** If sending fails, the mail no longer carries this step. */
function isBeingSent({ state, steps }: Mailing, stepId: string): boolean {
  return state.name === "claimed" && steps.includes(stepId);
}

/** Opens a step whose reason for closing is gone. */
export function withBack(departure: Departure, record: StepRecord, since: Context): Departure {
  const { skipped: _, ...step } = record;
  const back = step.mark
    ? { step, mailings: departure.mailings }
    : comingBack(step, departure, since);
  return {
    ...departure,
    steps: departure.steps.map((each) => (each.id === step.id ? back.step : each)),
    mailings: back.mailings,
  };
}
