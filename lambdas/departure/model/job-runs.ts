import type { Temporal } from "temporal-polyfill";

/** What Scheduler calls again and again. */
export const JOBS = ["sweep", "closing", "publish", "reconcile"] as const;
export type Job = (typeof JOBS)[number];

/** When each job last succeeded. One that never did counts from the first note of any. */
export type LastSuccesses = Readonly<Record<Job, Temporal.Instant>>;

export interface JobRuns {
  /** Notes that this job succeeded now, or only reads; returns when each last did. */
  note(now: Temporal.Instant, succeeded: Job | undefined): Promise<LastSuccesses>;
}
