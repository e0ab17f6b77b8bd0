import type { Temporal } from "temporal-polyfill";
import type { MovableClock } from "../clock.ts";
import type { TimeMachine } from "../time-machine.ts";
import { localMoment, parseFieldMoment } from "./local-moment.ts";

/** Why the clock was not moved, or nothing. */
export type MoveRefusal = string | undefined;

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Moves the clock as the form on the clock page says. */
export async function moveClock(
  form: URLSearchParams,
  clock: MovableClock,
  time: TimeMachine,
): Promise<MoveRefusal> {
  const to = form.get("to");
  if (to === "next-mail") {
    const found = await time.advanceToNextMail();
    return found ? undefined : "Nothing is waiting to be sent.";
  }
  if (to === "day" || to === "week") {
    await time.advanceByDays(to === "day" ? 1 : 7);
    return undefined;
  }
  const moment = parseFieldMoment(form.get("moment") ?? "");
  const refusal = refuse(moment, clock.milliseconds());
  if (moment && !refusal) await time.advanceTo(moment);
  return refusal;
}

function refuse(moment: Temporal.Instant | undefined, now: number): MoveRefusal {
  if (!moment) return "That is no date and time; write it as 2027-02-19T09:00.";
  // The field has no seconds, so the present minute counts as now.
  if (moment.epochMilliseconds < now - 60_000) {
    return `That has passed: it is ${localMoment(now)}, and the clock never goes back.`;
  }
  if (moment.epochMilliseconds > now + 3 * YEAR) return "That is more than three years away.";
  return undefined;
}
