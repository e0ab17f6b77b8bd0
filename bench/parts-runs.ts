import type { Rest } from "../lambdas/departure/model/ports.ts";

/** A job whose runs hand on what they leave. */
export interface Job {
  readonly handler: (
    event: unknown,
    context: { getRemainingTimeInMillis(): number },
  ) => Promise<{ readonly candidates: number }>;
  /** What was handed on. */
  readonly rests: Rest[];
  readonly callsSoFar: () => number;
}

export interface Run {
  readonly calls: number;
  /** Of the processor. */
  readonly seconds: number;
}

/** Runs it to its end; each run is told that its time is up when it has looked so often at the clock. */
export async function runsOf(job: Job, looksAtMost: number): Promise<Run[]> {
  const runs: Run[] = [];
  let rest: Rest | undefined;
  do {
    const before = job.callsSoFar();
    const began = process.cpuUsage();
    let looks = 0;
    await job.handler(rest, {
      getRemainingTimeInMillis: () => {
        looks += 1;
        return looks >= looksAtMost ? 0 : 900_000;
      },
    });
    const { user, system } = process.cpuUsage(began);
    runs.push({ calls: job.callsSoFar() - before, seconds: (user + system) / 1_000_000 });
    rest = job.rests.shift();
  } while (rest);
  return runs;
}
