import type { Temporal } from "temporal-polyfill";
import type { Job, JobRuns } from "../../departure/model/job-runs.ts";
import { overdueJobs } from "../../departure/upkeep/overdue-jobs.ts";
import { count, describeFault, log } from "../../telemetry/log.ts";

export interface JobPorts {
  readonly jobRuns: JobRuns;
  readonly clock: () => Temporal.Instant;
}

/** What a run reports: `goesOn` if another run carries on with what it left, so that this one is no success yet. */
export interface JobReport {
  readonly goesOn?: boolean;
}

/**
 * A handler that notes its success, and counts the jobs that have not succeeded in their time: the only way to hear of
 * one that isn't called, or fails again and again. So each job watches the others, and itself.
 */
export function asJob<Event, Context, Report extends object>(
  job: Job,
  run: (event: Event, context?: Context) => Promise<Report>,
  ports: JobPorts,
): (event: Event, context?: Context) => Promise<Report> {
  return async (event, context) => {
    const report = await run(event, context).catch(async (error) => {
      await countOverdue(undefined, ports);
      throw error;
    });
    await countOverdue((report as JobReport).goesOn ? undefined : job, ports);
    return report;
  };
}

/** Where the table can't be reached, nobody knows of any job: that counts, too, and does not hide the run's own fault. */
async function countOverdue(succeeded: Job | undefined, ports: JobPorts): Promise<void> {
  const now = ports.clock();
  try {
    for (const because of overdueJobs(await ports.jobRuns.note(now, succeeded), now)) {
      count("JobsOverdue");
      log("error", "job-overdue", { because });
    }
  } catch (error) {
    count("JobsOverdue");
    log("error", "job-not-noted", { because: describeFault(error) });
  }
}
