import type { Temporal } from "temporal-polyfill";
import { type ConditionFacts, isConditionMet } from "../conditions.ts";
import { isBefore, momentOn } from "../model/days.ts";
import { type Dates, dayAt, workingDayFor } from "../model/offset.ts";
import type { Kind, Plan, Step } from "../model/plan.ts";
import type { DatedStep, Reason, TimelineStep } from "../model/timeline-step.ts";
import type { WorkCalendar } from "../model/work-calendar.ts";
import { followDays } from "./timeline-after.ts";
import { boundDays } from "./timeline-bounds.ts";
import { type HeldSteps, orderDays } from "./timeline-order.ts";

/** What a departure's timeline depends on. */
export interface TimelineFacts extends ConditionFacts {
  readonly dates: Dates;
  readonly kind: Kind;
  /** Steps that HR added although the kind doesn't have them. */
  readonly extraSteps: readonly string[];
  /** Steps that were sent or closed before a change. */
  readonly held?: HeldSteps;
  /** Held steps whose mail is still to be sent. */
  readonly coming?: HeldSteps;
}

/** Gives every step of this departure its day and moment, in plan order. */
export function planTimeline(
  plan: Plan,
  facts: TimelineFacts,
  calendar: WorkCalendar,
): TimelineStep[] {
  const wanted = plan.steps
    .filter((step) => isWanted(step, facts))
    .flatMap((step) => datedSteps(step, facts, calendar));
  const { timeZone, morningMailAt } = plan.settings;
  const ordered = orderDays(boundDays(wanted, facts.dates, calendar), facts, calendar);
  return followDays(ordered, facts, calendar).map((dated) => ({
    ...dated,
    at: momentOn(dated.day, {
      time: dated.to === "hr" ? morningMailAt : dated.step.time,
      timeZone,
    }),
    reasons:
      dated.reasons.includes("shared") || !dated.day.equals(dated.wanted)
        ? [...new Set(dated.reasons)]
        : [],
  }));
}

/** True if a departure of that kind has the step and the step's condition holds. */
export function isWanted(
  step: Step,
  facts: Pick<TimelineFacts, "kind" | "extraSteps"> & ConditionFacts,
): boolean {
  return isOfKind(step, facts) && isConditionMet(step, facts);
}

/** True if a departure of that kind has the step or HR added it, whatever its condition says now. */
export function isOfKind(
  { id, kinds, tickableFor }: Step,
  { kind, extraSteps }: Pick<TimelineFacts, "kind" | "extraSteps">,
): boolean {
  return kinds.includes(kind) || (tickableFor.includes(kind) && extraSteps.includes(id));
}

function datedSteps(
  step: Step,
  { dates, kind }: TimelineFacts,
  calendar: WorkCalendar,
): DatedStep[] {
  const to = step.toForKind?.[kind] ?? step.to;
  return occurrences(step, dates, calendar).map(({ id, wanted }) => {
    const day = workingDayFor(wanted, step.when, calendar);
    return { id, step, to, wanted, day, reasons: reasonsOfMove(wanted, day) };
  });
}

function reasonsOfMove(wanted: Temporal.PlainDate, day: Temporal.PlainDate): Reason[] {
  if (day.equals(wanted)) return [];
  return isBefore(wanted, day) ? ["after-day-off"] : ["before-day-off"];
}

function occurrences({ id, when, repeat }: Step, dates: Dates, calendar: WorkCalendar) {
  if (!repeat) return [{ id, wanted: dayAt(when, dates, calendar) }];
  const until = dayAt(repeat.until, dates, calendar);
  return Array.from({ length: repeat.atMost }, (_, index) => {
    const workingDays = (when.workingDays ?? 0) + index * repeat.everyWorkingDays;
    return { id: `${id}-${index + 1}`, wanted: dayAt({ ...when, workingDays }, dates, calendar) };
  }).filter(({ wanted }) => !isBefore(until, wanted));
}
