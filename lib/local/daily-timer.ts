import type { ScheduledEvent } from "aws-lambda";
import { Temporal } from "temporal-polyfill";
import type { MovableClock } from "./clock.ts";
import { TIME_ZONE } from "./pages/local-moment.ts";
import type { Records } from "./records.ts";
import { scheduledEvent } from "./scheduled-event.ts";

export interface DailyTimerOptions {
  readonly name: string;
  /** On the clock of the place. */
  readonly at: string;
  readonly clock: MovableClock;
  readonly memory: Records<number>;
  /** Whether there is nothing that it could find, given when it last went well (0 for never), epoch milliseconds. */
  readonly isIdle: (lastWell: number) => Promise<boolean>;
  readonly run: (event: ScheduledEvent) => Promise<unknown>;
}

const DAY = 24 * 60 * 60 * 1000;

/** A schedule that recurs every day. */
export interface DailyTimer {
  nextDue(): Promise<number>;
  run(): Promise<void>;
}

/** On AWS it runs every day. Here the days are left out on which it could find nothing. */
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
      // After idle days it is not late: it waits for its time of day.
      const isPast = nextAt(at, last()) < (wasIdleBefore ? now : now - DAY);
      if (isPast) memory.set("last", now);
      return nextAt(at, last());
    },
    async run() {
      const now = clock.milliseconds();
      memory.set("last", now);
      try {
        await run(scheduledEvent(name, clock.now()));
        memory.set("well", now);
      } catch {
        // One that fails says so in its log; the next is tomorrow's, as on AWS.
      }
    },
  };
}

/** The first moment at that time of day after another. */
function nextAt(plainTime: string, after: number): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(TIME_ZONE);
  const today = zoned.withPlainTime(plainTime);
  const next = today.epochMilliseconds > after ? today : today.add({ days: 1 });
  return next.epochMilliseconds;
}
