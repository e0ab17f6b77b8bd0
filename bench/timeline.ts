import { Temporal } from "temporal-polyfill";
import builtPlan from "../build/plan.json" with { type: "json" };
import { type Submission, submit } from "../lambdas/departure/changes/submit.ts";
import { type FoldedPlan, unfold } from "../lambdas/departure/model/folded-plan.ts";
import { workCalendar } from "../lambdas/departure/model/work-calendar.ts";
import { readArguments } from "../lib/command-line.ts";
import { median, quantile, tellFigures } from "./figures.ts";

readArguments({
  command: "npm run bench:timeline",
  does: "How long the core takes from a submission to its whole timeline; exit code 1 when over the limit.",
});

/**
 * How long the core takes from a submission to its whole timeline, what is past and which mails it brings included:
 * a thousand different departures, after a warm-up. Ends with 1 when half of them take longer than the limit.
 */
const LIMIT_MS = 1;
const DEPARTURES = 1000;
const WARM_UP = 500;

const plan = unfold(builtPlan as unknown as FoldedPlan);
const calendar = workCalendar(plan.daysOff);
const FIRST_DAY = Temporal.PlainDate.from("2026-01-01");
const PERSON = { name: "Sanne Bakker", language: "nl" } as const;

const took = Array.from({ length: WARM_UP + DEPARTURES }, (_, index) => measure(index));
const [first = 0] = took;
const inTurn = took.slice(WARM_UP);
tellFigures({
  name: "timeline",
  figures: [
    { metric: "timeline, median", value: median(inTurn), unit: "ms", target: { atMost: LIMIT_MS } },
    { metric: "timeline, 95 of 100 within", value: quantile(inTurn, 0.95), unit: "ms" },
    { metric: "timeline, the very first", value: first, unit: "ms" },
  ],
  details: { departures: DEPARTURES },
});

function measure(index: number): number {
  const submission = submissionOf(index);
  const now = submission.dates.announced.toZonedDateTime("Europe/Amsterdam").toInstant();
  const identity = { id: "", requestHash: "", uniquenessLock: "", person: "" };
  const started = performance.now();
  submit(submission, identity, { plan, calendar, now: now.add({ hours: 10 }), who: "hr" });
  return performance.now() - started;
}

/** Notice of one day to nine months, announced on any day of four years. */
function submissionOf(index: number): Submission {
  const announced = FIRST_DAY.add({ days: index });
  const lastDay = announced.add({ days: 1 + ((index * 37) % 270) });
  return {
    people: {
      employee: { ...PERSON, workAddress: "s.bakker@delinde.example" },
      manager: { ...PERSON, address: "f.elidrissi@delinde.example" },
      hrContact: { ...PERSON, address: "hr@delinde.example" },
    },
    dates: { announced, lastDay, endOfEmployment: lastDay.add({ days: index % 20 }) },
    kind: "resignation",
    extraSteps: [],
  };
}
