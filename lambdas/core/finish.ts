import type { Departure } from "./departure.ts";
import { withOwnStepsUntil } from "./departure-status.ts";
import { withNextLook } from "./next-look.ts";
import { settleTalk } from "./settle-talk.ts";
import type { Circumstances } from "./submit.ts";
import { noteUnsynced } from "./unsynced.ts";

/**
 * How every rule ends: what is asked for a talk is as it should be, how long HR's own steps help is noted, what changed for Scheduler is noted, and so is when time
 * itself will ask for something.
 */
export function finish(
  before: Departure | undefined,
  after: Departure,
  circumstances: Omit<Circumstances, "who">,
): Departure {
  const settled = withOwnStepsUntil(settleTalk(after, circumstances), circumstances);
  return noteUnsynced(before, withNextLook(settled, circumstances), circumstances.now);
}
