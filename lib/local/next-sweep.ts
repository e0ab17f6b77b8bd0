/** What is known when the moment of the next sweep is chosen; all in epoch milliseconds. */
export interface SweepOutlook {
  /** When the sweep last ran. */
  readonly last: number;
  /** Whether it then found something to look at. */
  readonly foundWork: boolean;
  /** The moments in the due index. */
  readonly dueMoments: readonly number[];
}

const MINUTE = 60_000;
const EVERY = 5 * MINUTE;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** For how long after its moment a mailing can still change what a sweep does: claims and lateness end before. */
const FRESH = 3 * HOUR;
/** What the sweep's queries cover. */
const COVERED = 14 * DAY;

/**
 * When the sweep runs next, on its grid of five minutes.
 *
 * It runs every five minutes on AWS. Here the runs are left out that could find nothing, because nothing in the due
 * index has come due; what stays overdue is looked at every five minutes for three hours or while a sweep reports
 * work, then every hour, and everything at least once a day.
 */
export function nextSweep({ last, foundWork, dueMoments }: SweepOutlook): number {
  if (foundWork) return nextTick(last);
  const moments = dueMoments.map((due) => {
    if (due > last) return nextTick(due - 1);
    const age = last - due;
    if (age < FRESH) return nextTick(last);
    return age < COVERED ? last + HOUR : Infinity;
  });
  return Math.min(nextDay(last), ...moments);
}

/** The first tick after a moment. */
function nextTick(moment: number): number {
  return (Math.floor(moment / EVERY) + 1) * EVERY;
}

function nextDay(moment: number): number {
  return (Math.floor(moment / DAY) + 1) * DAY;
}
