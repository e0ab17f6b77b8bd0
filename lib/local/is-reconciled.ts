import type { Engines } from "./engines.ts";

const HOUR = 60 * 60 * 1000;
/** For how long after a change the reconcile may take it for one in motion. */
const IN_MOTION = 3 * HOUR;
/** What has been due for longer is the reconcile's. */
const OVERDUE = 13 * 24 * HOUR;

/**
 * Whether a reconcile could find nothing: there is nothing to compare, or one went well when all had come to rest, and
 * since then nothing was written and nothing has become overdue.
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
