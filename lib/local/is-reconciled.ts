import type { Engines } from "./engines.ts";

const HOUR = 60 * 60 * 1000;
/** How long the reconcile may treat a change as in progress. */
const IN_MOTION = 3 * HOUR;
/** The reconcile handles what is overdue for longer. */
const OVERDUE = 13 * 24 * HOUR;

/**
 * True if a reconcile could find nothing: there is nothing to compare, or one succeeded when nothing was in progress,
 * and since then nothing was written or became overdue.
 */
export async function isReconciled(
  lastWell: number,
  { schedules, dueMoments, lastChange }: Pick<Engines, "schedules" | "dueMoments" | "lastChange">,
  now: number,
): Promise<boolean> {
  const moments = await dueMoments();
  if (moments.length === 0 && schedules.all().length === 0) return true;
  return lastWell >= lastChange() + IN_MOTION && moments.every((due) => due > now - OVERDUE);
}
