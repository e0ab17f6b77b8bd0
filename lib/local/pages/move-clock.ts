import type { Temporal } from "temporal-polyfill";
import type { MovableClock } from "../clock.ts";
import type { TimeMachine } from "../time-machine.ts";
import { localMoment, parseFieldMoment } from "./local-moment.ts";

/** Why the clock was not moved, if it was not. */
export type MoveRefusal = string | undefined;

const DAYS = new Map([
  ["day", 1],
  ["week", 7],
]);
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Moves the clock as the form on the clock page says. */
export async function moveClock(
  form: URLSearchParams,
  clock: MovableClock,
  time: TimeMachine,
): Promise<MoveRefusal> {
  const to = form.get("to") ?? "";
  const days = DAYS.get(to);
  if (to === "next-mail") return toNextMail(time);
  if (days) return time.advanceByDays(days).then(() => undefined);
  const moment = parseFieldMoment(form.get("moment") ?? "");
  const refusal = refuse(moment, clock.milliseconds());
  if (moment && !refusal) await time.advanceTo(moment);
  return refusal;
}

async function toNextMail(time: TimeMachine): Promise<MoveRefusal> {
  return (await time.advanceToNextMail()) ? undefined : "Nothing is waiting to be sent.";
}

function refuse(moment: Temporal.Instant | undefined, now: number): MoveRefusal {
  if (!moment) return "That is no date and time; write it as 2027-02-19T09:00.";
  // The field has no seconds, so the current minute counts as now.
  if (moment.epochMilliseconds < now - 60_000) {
    return `That has passed: it is ${localMoment(now)}, and the clock never goes back.`;
  }
  if (moment.epochMilliseconds > now + 3 * YEAR) return "That is more than three years away.";
  return undefined;
}
