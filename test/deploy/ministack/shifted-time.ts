import { renameSync, writeFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import type { PlanSettings } from "../../../lambdas/departure/model/plan.ts";
import {
  moveByWorkingDays,
  type WorkCalendar,
} from "../../../lambdas/departure/model/work-calendar.ts";

/** The clock of the emulator and of all that talks to it, kept in a file. It goes on by itself, and can be moved on. */
export interface ShiftedTime {
  moveOn(time: Temporal.Duration): void;
}

/** Mails leave in office hours, and this must work at night and on Sundays. */
const DIGEST = "10:00";

/** Sets that clock to ten o'clock on the next working day. */
export function shiftTime(
  file: string,
  { timeZone }: Pick<PlanSettings, "timeZone">,
  calendar: WorkCalendar,
): ShiftedTime {
  const today = Temporal.Now.plainDateISO(timeZone);
  const start = moveByWorkingDays(today, 1, calendar).toZonedDateTime({
    timeZone,
    plainTime: DIGEST,
  });
  let ahead = start.toInstant().since(Temporal.Now.instant());
  write();

  return {
    moveOn(time) {
      ahead = ahead.add(time);
      write();
    },
  };

  function write(): void {
    const wallClock = start.offsetNanoseconds / 1e9;
    writeFileSync(`${file}.new`, `${ahead.total("seconds")} ${wallClock}`);
    // Whole or not at all: others read it all the time.
    renameSync(`${file}.new`, file);
  }
}
