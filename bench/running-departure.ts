import { Temporal } from "temporal-polyfill";
import builtPlan from "../build/plan.json" with { type: "json" };
import { submit } from "../lambdas/departure/changes/submit.ts";
import { type FoldedPlan, unfold } from "../lambdas/departure/model/folded-plan.ts";
import { workCalendar } from "../lambdas/departure/model/work-calendar.ts";

export const PLAN = unfold(builtPlan as unknown as FoldedPlan);
export const CALENDAR = workCalendar(PLAN.daysOff);
export const SUBMITTED = Temporal.Instant.from("2027-01-20T11:00:00Z");

const PERSON = { name: "Fatima El Idrissi", address: "f@delinde.example", language: "nl" } as const;

/** One that was just recorded, and has its schedules: what is measured is how many there are. */
export function runningDeparture() {
  const lastDay = Temporal.PlainDate.from("2027-03-31");
  const submission = {
    people: {
      employee: { name: "Sanne", language: "nl" } as const,
      manager: PERSON,
      hrContact: PERSON,
    },
    dates: { announced: Temporal.PlainDate.from("2027-01-20"), lastDay, endOfEmployment: lastDay },
    kind: "resignation",
    extraSteps: [],
  } as const;
  const identity = { id: "0".repeat(32), requestHash: "", uniquenessLock: "", person: "" };
  const rules = { plan: PLAN, calendar: CALENDAR, now: SUBMITTED, who: "bench" };
  const { outbox: _, ...departure } = submit(submission, identity, rules);
  return departure;
}

/** So many ids in order, spread like hashes. */
export function idsOf(size: number): string[] {
  return Array.from({ length: size }, (_, number) =>
    ((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, "0").padEnd(32, "0"),
  ).sort();
}
