import { Temporal } from "temporal-polyfill";
import { JOBS, type Job, type LastSuccesses } from "../model/job-runs.ts";

/** The longest time between two successes: of what runs every five minutes four runs, of a nightly job one and two hours. */
const WITHIN: Readonly<Record<Job, Temporal.DurationLike>> = {
  sweep: { minutes: 20 },
  closing: { minutes: 20 },
  publish: { hours: 26 },
  reconcile: { hours: 26 },
};

/** Jobs that have not succeeded for too long, called or not. */
export function overdueJobs(successes: LastSuccesses, now: Temporal.Instant): Job[] {
  return JOBS.filter((job) => Temporal.Instant.compare(successes[job].add(WITHIN[job]), now) < 0);
}
