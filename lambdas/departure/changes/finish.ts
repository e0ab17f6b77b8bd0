import { endsAnswers, withoutAnswers } from "../answers/end-of-answers.ts";
import { withNextMoments } from "../digest/asks-from.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { noteOutbox } from "../outbox.ts";
import { withOwnStepsUntil } from "../timeline/departure-status.ts";
import { giveBackLists } from "./give-back-lists.ts";
import { settleAddress } from "./settle-address.ts";
import { settleInterview } from "./settle-interview.ts";

/**
 * Ends every rule: drops what an end of the answers leaves nothing of, settles interview steps and those that a private address
 * could get, gives back second lists, notes how long HR's own steps are useful, fills the outbox, and sets the next check and
 * from when on something asks for HR.
 */
export function finish(
  before: Departure | undefined,
  after: Departure,
  context: Context,
): Departure {
  const left = before && endsAnswers(before, after) ? withoutAnswers(after) : after;
  const reachable = settleAddress(settleInterview(left, context), context);
  const listed = giveBackLists(before, reachable, context);
  const settled = withOwnStepsUntil(listed, context);
  return noteOutbox(before, withNextMoments(settled, context), context.now);
}
