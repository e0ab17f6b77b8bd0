import type { ScheduledEvent } from "aws-lambda";
import type { MovableClock } from "./clock.ts";
import { nextSweep } from "./next-sweep.ts";
import type { Records } from "./records.ts";
import { scheduledEvent } from "./scheduled-event.ts";

export interface SweepState {
  readonly last: number;
  readonly foundWork: boolean;
}

export interface SweepTimerOptions {
  readonly name: string;
  readonly clock: MovableClock;
  readonly memory: Records<SweepState>;
  readonly dueMoments: () => Promise<number[]>;
  readonly sweep: (event: ScheduledEvent) => Promise<{ readonly candidates: number }>;
}

/** The recurring schedule of a job that works through what is due in an index. */
export interface SweepTimer {
  nextDue(): Promise<number>;
  run(): Promise<void>;
}

export function sweepTimer({
  name,
  clock,
  memory,
  dueMoments,
  sweep,
}: SweepTimerOptions): SweepTimer {
  const state = () => memory.get("sweep") ?? { last: 0, foundWork: false };
  if (memory.size === 0) memory.set("sweep", { last: clock.milliseconds(), foundWork: false });

  return {
    nextDue: async () => nextSweep({ ...state(), dueMoments: await dueMoments() }),
    async run() {
      const last = clock.milliseconds();
      try {
        const { candidates } = await sweep(scheduledEvent(name, clock.now()));
        memory.set("sweep", { last, foundWork: candidates > 0 });
      } catch {
        // A failed sweep is retried at the next tick, as on AWS.
        memory.set("sweep", { last, foundWork: true });
      }
    },
  };
}
