import { Temporal } from "temporal-polyfill";
import { type DailyTimer, type DailyTimerOptions, runNow } from "./daily-timer.ts";
import { TIME_ZONE } from "./pages/local-moment.ts";

export interface MonthlyTimerOptions extends Omit<DailyTimerOptions, "isIdle"> {
  /** When something was last counted, epoch milliseconds; undefined for never. */
  readonly lastCounted: () => Promise<number | undefined>;
}

/**
 * On AWS it is called every morning, and has something to do on the second of a month, or the next day if that fails. Here it is
 * called then, until the year of what was last counted is over: after that there is nothing new to publish.
 */
export function monthlyTimer(options: MonthlyTimerOptions): DailyTimer {
  const { at, clock, memory, lastCounted } = options;
  const last = () => memory.get("last") ?? 0;
  if (memory.size === 0) memory.set("last", clock.milliseconds());

  return {
    async nextDue() {
      const counted = await lastCounted();
      if (counted === undefined || (memory.get("well") ?? 0) > yearAfter(counted)) return Infinity;
      const isWell = memory.get("well") === last();
      return nextAt(at, last(), isWell ? "month" : "day");
    },
    run: () => runNow(options),
  };
}

/** On which a month's release is made. */
const FIRST_DAY = 2;

function localAt(milliseconds: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(TIME_ZONE);
}

/** When the last month of that year can be published. */
function yearAfter(milliseconds: number): number {
  return localAt(milliseconds).with({ month: 1, day: FIRST_DAY }).add({ years: 1 }).startOfDay()
    .epochMilliseconds;
}

/** The next second morning of a month, or the next morning. */
function nextAt(plainTime: string, after: number, unit: "month" | "day"): number {
  const morning = localAt(after).withPlainTime(plainTime);
  const next = unit === "day" ? morning : morning.with({ day: FIRST_DAY });
  const isAhead = next.epochMilliseconds > after;
  return (isAhead ? next : next.add(unit === "day" ? { days: 1 } : { months: 1 }))
    .epochMilliseconds;
}
