import type { Departure } from "./departure.ts";
import { withNextLook } from "./next-look.ts";
import type { Circumstances } from "./submit.ts";
import { noteUnsynced } from "./unsynced.ts";

/** How every rule ends: what changed for Scheduler is noted, and so is when time itself will ask for something. */
export function finish(
  before: Departure | undefined,
  after: Departure,
  circumstances: Omit<Circumstances, "who">,
): Departure {
  return noteUnsynced(before, withNextLook(after, circumstances), circumstances.now);
}
