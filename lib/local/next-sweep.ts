/** What the next sweep's moment depends on; in epoch milliseconds. */
export interface SweepOutlook {
  /** When the sweep last ran. */
  readonly last: number;
  /** Whether it then found work. */
  readonly foundWork: boolean;
  /** The moments in the due index. */
  readonly dueMoments: readonly number[];
}

const MINUTE = 60_000;
const EVERY = 5 * MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long after its moment a mailing can affect a sweep: claims and lateness end earlier. */
const FRESH = 3 * HOUR;
/** The sweep's query window. */
const COVERED = 14 * DAY;

/**
 * When the sweep runs next, on its grid of five minutes; never, while nothing is in the due index.
 *
 * On AWS it runs every five minutes. It reads only what is due, so here runs that could find nothing are
 * skipped: nine months have 78,000 of them. Overdue items are checked every five minutes for three hours, or
 * as long as the sweep reports work, then every hour, and after two weeks every day.
 */
export function nextSweep({ last, foundWork, dueMoments }: SweepOutlook): number {
  return Math.min(...dueMoments.map((due) => nextLook(due, last, foundWork)));
}

function nextLook(due: number, last: number, foundWork: boolean): number {
  if (due > last) return nextTick(due - 1);
  const age = last - due;
  if (foundWork || age < FRESH) return nextTick(last);
  return age < COVERED ? last + HOUR : last + DAY;
}

/** The first tick after a moment. */
function nextTick(moment: number): number {
  return (Math.floor(moment / EVERY) + 1) * EVERY;
}
