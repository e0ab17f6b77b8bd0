import type { ScheduledEvent } from "aws-lambda";
import { Temporal } from "temporal-polyfill";
import type { MovableClock } from "./clock.ts";
import { TIME_ZONE } from "./pages/local-moment.ts";
import type { Records } from "./records.ts";
import { scheduledEvent } from "./scheduled-event.ts";

export interface DailyTimerOptions {
  readonly name: string;
  /** Local time. */
  readonly at: string;
  readonly clock: MovableClock;
  readonly memory: Records<number>;
  /** True if it could find nothing, given its last success (0 for never), epoch milliseconds. */
  readonly isIdle: (lastWell: number) => Promise<boolean>;
  readonly run: (event: ScheduledEvent) => Promise<unknown>;
}

const DAY = 24 * 60 * 60 * 1000;

/** A schedule that recurs every day. */
export interface DailyTimer {
  nextDue(): Promise<number>;
  run(): Promise<void>;
}

/** On AWS it runs every day. Here, days when it could find nothing are skipped. */
export function dailyTimer({
  name,
  at,
  clock,
  memory,
  isIdle,
  run,
}: DailyTimerOptions): DailyTimer {
  const last = () => memory.get("last") ?? 0;
  if (memory.size === 0) memory.set("last", clock.milliseconds());
  let wasIdle = false;

  return {
    async nextDue() {
      const isIdleNow = await isIdle(memory.get("well") ?? 0);
      const wasIdleBefore = wasIdle;
      wasIdle = isIdleNow;
      if (isIdleNow) return Infinity;
      const now = clock.milliseconds();
      // After idle days it is not late, and waits for its time of day.
      const isPast = nextAt(at, last()) < (wasIdleBefore ? now : now - DAY);
      if (isPast) memory.set("last", now);
      return nextAt(at, last());
    },
    run: () => runNow({ name, clock, memory, run }),
  };
}

/** Runs it and remembers when, and whether that went well. A failed run is logged; the next is tomorrow's, as on AWS. */
export async function runNow({
  name,
  clock,
  memory,
  run,
}: Pick<DailyTimerOptions, "name" | "clock" | "memory" | "run">): Promise<void> {
  const now = clock.milliseconds();
  memory.set("last", now);
  try {
    await run(scheduledEvent(name, clock.now()));
    memory.set("well", now);
  } catch {
    // The function that failed has told the log.
  }
}

/** The first moment at that time of day after another. */
function nextAt(plainTime: string, after: number): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(TIME_ZONE);
  const today = zoned.withPlainTime(plainTime);
  const next = today.epochMilliseconds > after ? today : today.add({ days: 1 });
  return next.epochMilliseconds;
}
