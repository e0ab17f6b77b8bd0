import type { ScheduledEvent } from "aws-lambda";
import { Temporal } from "temporal-polyfill";
import type { MovableClock } from "./clock.ts";
import type { DailyTimer, DailyTimerOptions } from "./daily-timer.ts";
import { TIME_ZONE } from "./pages/local-moment.ts";
import { scheduledEvent } from "./scheduled-event.ts";

export interface MonthlyTimerOptions extends Omit<DailyTimerOptions, "isIdle"> {
  readonly clock: MovableClock;
  /** When something was last counted, epoch milliseconds; undefined for never. */
  readonly lastCounted: () => Promise<number | undefined>;
  readonly run: (event: ScheduledEvent) => Promise<unknown>;
}

/**
 * On AWS it is called every morning, and has something to do on the first of a month, or the next if that fails. Here it is called
 * then, until the year of what was last counted is over: after that there is nothing new to publish.
 */
export function monthlyTimer(options: MonthlyTimerOptions): DailyTimer {
  const { name, at, clock, memory, lastCounted, run } = options;
  const last = () => memory.get("last") ?? 0;
  if (memory.size === 0) memory.set("last", clock.milliseconds());

  return {
    async nextDue() {
      const counted = await lastCounted();
      if (counted === undefined || (memory.get("well") ?? 0) > yearAfter(counted)) return Infinity;
      const isWell = memory.get("well") === last();
      return nextAt(at, last(), isWell ? "month" : "day");
    },
    async run() {
      const now = clock.milliseconds();
      memory.set("last", now);
      try {
        await run(scheduledEvent(name, clock.now()));
        memory.set("well", now);
      } catch {
        // A failed run is logged; the next is tomorrow's, as on AWS.
      }
    },
  };
}

function localAt(milliseconds: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(TIME_ZONE);
}

/** When the year after begins. */
function yearAfter(milliseconds: number): number {
  return localAt(milliseconds).with({ month: 1, day: 1 }).add({ years: 1 }).startOfDay()
    .epochMilliseconds;
}

/** The first morning of the next month, or the next morning. */
function nextAt(plainTime: string, after: number, unit: "month" | "day"): number {
  const zoned = localAt(after);
  const today = zoned.withPlainTime(plainTime);
  if (unit === "day")
    return (today.epochMilliseconds > after ? today : today.add({ days: 1 })).epochMilliseconds;
  return today.with({ day: 1 }).add({ months: 1 }).epochMilliseconds;
}
