/** Hours of a month, as AWS's calculator counts them. */
export const HOURS = 730;

/** What one run of a job uses while no departure is stored. */
export interface IdleRun {
  /** Estimated, on 512 MB. */
  readonly seconds: number;
  /** At most so many, as `test/cost/idle-runs.test.ts` counts on the local engines. */
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Metrics of our own that it writes, whatever it finds. */
  readonly metrics: number;
}

/** By what the function's logical id begins with. */
export const IDLE_RUNS: Readonly<Record<string, IdleRun>> = {
  Sweep: { seconds: 0.15, readUnits: 17, writeUnits: 1, metrics: 0 },
  Closing: { seconds: 0.1, readUnits: 5, writeUnits: 1, metrics: 0 },
  Publish: { seconds: 0.2, readUnits: 5, writeUnits: 1, metrics: 0 },
  Reconcile: { seconds: 0.3, readUnits: 5, writeUnits: 1, metrics: 1 },
};

/** How often a schedule fires in a month; undefined for an expression that isn't known here. */
export function runsAMonth(expression: string): number | undefined {
  const [, every, unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (every) return HOURS / (Number(every) * (HOURS_OF[unit] ?? 1));
  return /^cron\(\d+ \d+ \* \* \? \*\)$/.test(expression) ? HOURS / 24 : undefined;
}

const HOURS_OF: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1, day: 24 };
