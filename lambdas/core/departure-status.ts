import type { Temporal } from "temporal-polyfill";
import { type Departure, momentOf, type StepRecord } from "./departure.ts";
import type { Mailing } from "./mailing.ts";

export const DEPARTURE_STATUSES = ["running", "completed", "withdrawn", "erased"] as const;
export type DepartureStatus = (typeof DEPARTURE_STATUSES)[number];

/** Completed: nothing more leaves, nothing waits for a person, and HR's own steps are done or their moments have passed. */
export function statusOf(departure: Departure, now: Temporal.Instant): DepartureStatus {
  if (departure.erased) return "erased";
  if (departure.withdrawn) return "withdrawn";
  const isCompleted = departure.mailings.every(isOver) && areStepsOver(departure, now);
  return isCompleted ? "completed" : "running";
}

/** It has left, or is not wanted any more. */
export function isOver({ state }: Mailing): boolean {
  return OVER.includes(state.name);
}

const OVER: readonly string[] = ["sent", "skipped", "stale"] satisfies Mailing["state"]["name"][];

function areStepsOver(departure: Departure, now: Temporal.Instant): boolean {
  return unfinishedHrSteps(departure).every(
    (step) => momentOf(step).epochMilliseconds <= now.epochMilliseconds,
  );
}

/** HR's own steps, of which nobody has said that they are done, not needed or skipped. */
export function unfinishedHrSteps({ steps }: Pick<Departure, "steps">): StepRecord[] {
  return steps.filter(({ to, skipped, mark }) => to === "hr" && !skipped && !mark);
}
