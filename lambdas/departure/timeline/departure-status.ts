import { Temporal } from "temporal-polyfill";
import {
  type Departure,
  type DepartureStatus,
  momentOf,
  type StepRecord,
} from "../model/departure.ts";
import type { Mailing } from "../model/mailing.ts";
import { lastUsefulDay, type Rules } from "./useful.ts";

/**
 * Completed: every mail has left or is not wanted any more, no interview is ahead, and each of HR's own steps is done, not
 * needed or past its usefulness. What waits for an address or was refused keeps it running.
 */
export function statusOf(departure: Departure, now: Temporal.Instant): DepartureStatus {
  if (departure.erased) return "erased";
  if (departure.withdrawn) return "withdrawn";
  const at = completedAt(departure);
  return at && Temporal.Instant.compare(at, now) <= 0 ? "completed" : "running";
}

/** When it is completed, if nothing changes: that may be ahead. Undefined while a mail is to leave, waits or was refused. */
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
    .toSorted(Temporal.Instant.compare)
    .at(-1);
}

/** Until when HR's own steps keep it running. One that was saved before that was kept goes by their moments until it is saved. */
function ownStepsUntil({ ownStepsHelpUntil, ...departure }: Departure): Temporal.Instant[] {
  if (ownStepsHelpUntil) return [ownStepsHelpUntil];
  return unfinishedHrSteps(departure).map((step) => momentOf(step).toInstant());
}

/** It has left, or is not wanted any more. */
export function isFinished({ state }: Mailing): boolean {
  return OVER.includes(state.name);
}

const OVER: readonly string[] = ["sent", "skipped", "stale"] satisfies Mailing["state"]["name"][];

/** HR's own steps, of which nobody has said that they are done, not needed or skipped. */
export function unfinishedHrSteps({ steps }: Pick<Departure, "steps">): StepRecord[] {
  return steps.filter(({ to, skipped, mark }) => to === "hr" && !skipped && !mark);
}

/** Those of them that help no more: they keep nothing running, and the page says that they were not ticked. */
export function untickedSteps(departure: Departure, now: Temporal.Instant, rules: Rules) {
  const { withdrawn, erased } = departure;
  if (withdrawn || erased) return [];
  return unfinishedHrSteps(departure).filter(
    (step) => Temporal.Instant.compare(helpsUntil(step, departure, rules), now) <= 0,
  );
}

/**
 * The departure with the moment from which none of HR's own unfinished steps helps any more, because a list is sorted by it. One
 * whose moment stays the same comes back as it is.
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
    .toSorted(Temporal.Instant.compare)
    .at(-1);
}

/** The end of its last useful day, but not before it comes. */
function helpsUntil(step: StepRecord, departure: Departure, rules: Rules): Temporal.Instant {
  const { timeZone } = departure;
  const end = lastUsefulDay(step, departure, rules)
    .add({ days: 1 })
    .toZonedDateTime({ timeZone })
    .toInstant();
  const comes = momentOf(step).toInstant();
  return Temporal.Instant.compare(end, comes) < 0 ? comes : end;
}
