import type { Temporal } from "temporal-polyfill";
import { type Departure, momentOf } from "../core/departure.ts";
import type { Mailing } from "../core/mailing.ts";

export type DepartureStatus = "running" | "completed" | "withdrawn" | "erased";

/** Completed: nothing more leaves, nothing waits for a person, and HR's own steps are done or their moments have passed. */
export function statusOf(departure: Departure, now: Temporal.Instant): DepartureStatus {
  if (departure.erased) return "erased";
  if (departure.withdrawn) return "withdrawn";
  return areMailsOver(departure) && areStepsOver(departure, now) ? "completed" : "running";
}

function areMailsOver({ mailings }: Departure): boolean {
  return mailings.every(({ state }) => OVER.includes(state.name));
}

const OVER: readonly string[] = ["sent", "skipped", "stale"] satisfies Mailing["state"]["name"][];

function areStepsOver({ steps }: Departure, now: Temporal.Instant): boolean {
  return steps
    .filter(({ to, skipped, mark }) => to === "hr" && !skipped && !mark)
    .every((step) => momentOf(step).epochMilliseconds <= now.epochMilliseconds);
}
