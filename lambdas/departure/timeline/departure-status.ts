import type { Temporal } from "temporal-polyfill";
import { addDays, byMoment } from "../model/days.ts";
import {
  type Departure,
  type DepartureStatus,
  momentOf,
  type StepRecord,
} from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { remembered } from "../model/remembered.ts";
import { lastUsefulDay, type Rules } from "./useful.ts";

/**
 * Completed: every mail is sent or no longer wanted, no interview is to come, and each of HR's own steps is done, not
 * needed or no longer useful. Waiting or refused mail keeps it running.
 */
export function statusOf(departure: Departure, now: Temporal.Instant): DepartureStatus {
  if (departure.erased) return "erased";
  if (departure.withdrawn) return "withdrawn";
  const at = completedAt(departure);
  return at && byMoment(at, now) <= 0 ? "completed" : "running";
}

/**
 * When it completes if nothing changes, possibly in the future. Undefined while a mail is pending, waiting or refused.
 */
export function completedAt(departure: Departure): Temporal.Instant | undefined {
  const { mailings, history, interviews = [], steps } = departure;
  if (!mailings.every(isFinished)) return undefined;
  return [
    ...history.slice(0, 1).map(({ at }) => at),
    ...mailings.flatMap(({ state }) => (state.name === "sent" ? state.at : [])),
    ...interviews
      .filter(({ cancelled }) => !cancelled)
      .map(({ at, minutes }) => at.add({ minutes }).toInstant()),
    ...steps.flatMap(({ to, mark }) => (to === "hr" && mark ? mark.at : [])),
    ...ownStepsUntil(departure),
  ]
    .toSorted(byMoment)
    .at(-1);
}

/** Until when HR's own steps keep it running. Departures saved before this was stored use the steps' moments. */
function ownStepsUntil({ ownStepsHelpUntil, ...departure }: Departure): Temporal.Instant[] {
  if (ownStepsHelpUntil) return [ownStepsHelpUntil];
  return unfinishedHrSteps(departure).map((step) => momentOf(step).toInstant());
}

/** Sent, or no longer wanted. */
export function isFinished({ state }: Mailing): boolean {
  return OVER.includes(state.name);
}

const OVER: readonly string[] = ["sent", "skipped", "stale"] satisfies Mailing["state"]["name"][];

/** HR's own steps that are neither done, not needed nor skipped. */
export function unfinishedHrSteps({ steps }: Pick<Departure, "steps">): StepRecord[] {
  return steps.filter(({ to, skipped, mark }) => to === "hr" && !skipped && !mark);
}

/**
 * HR's own steps that are no longer useful and were never ticked. They keep nothing running; the page shows them as not
 * ticked.
 */
export function untickedSteps(departure: Departure, now: Temporal.Instant, rules: Rules) {
  const { withdrawn, erased } = departure;
  if (withdrawn || erased) return [];
  return unfinishedHrSteps(departure).filter(
    (step) => byMoment(helpsUntil(step, departure, rules), now) <= 0,
  );
}

/**
 * Stores the moment from which none of HR's own unfinished steps is useful, because a list is sorted by it. Returns the
 * same departure if it is unchanged.
 */
export function withOwnStepsUntil(departure: Departure, rules: Rules): Departure {
  const { ownStepsHelpUntil: before, ...rest } = departure;
  const until = departure.withdrawn || departure.erased ? undefined : untilOf(departure, rules);
  if (until && before ? until.equals(before) : until === before) return departure;
  return until ? { ...rest, ownStepsHelpUntil: until } : rest;
}

function untilOf(departure: Departure, rules: Rules): Temporal.Instant | undefined {
  return unfinishedHrSteps(departure)
    .map((step) => helpsUntil(step, departure, rules))
    .toSorted(byMoment)
    .at(-1);
}

function helpsUntil(
  step: StepRecord,
  { dates, timeZone }: Departure,
  { plan, calendar }: Rules,
): Temporal.Instant {
  return endOf(step, { dates, timeZone, plan, calendar });
}

const endOf = remembered(["dates", "timeZone", "plan", "calendar"], lastMomentOf);

/** The end of its last useful day, but not before its own moment. */
function lastMomentOf(
  step: StepRecord,
  { dates, timeZone, ...rules }: Pick<Departure, "dates" | "timeZone"> & Rules,
): Temporal.Instant {
  const end = addDays(lastUsefulDay(step, { dates }, rules), 1)
    .toZonedDateTime({ timeZone })
    .toInstant();
  const comes = momentOf(step).toInstant();
  return byMoment(end, comes) < 0 ? comes : end;
}
