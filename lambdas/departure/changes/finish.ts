import { withNextCheck } from "../digest/next-check.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { noteOutbox } from "../outbox.ts";
import { withOwnStepsUntil } from "../timeline/departure-status.ts";
import { settleInterview } from "./settle-interview.ts";

/**
 * How every rule ends: what is asked for a talk is as it should be, how long HR's own steps help is noted, what changed for Scheduler is noted, and so is when time
 * itself will ask for something.
 */
export function finish(
  before: Departure | undefined,
  after: Departure,
  context: Context,
): Departure {
  const settled = withOwnStepsUntil(settleInterview(after, context), context);
  return noteOutbox(before, withNextCheck(settled, context), context.now);
}
