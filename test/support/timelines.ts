import type { Offset, Plan, Step } from "../../lambdas/departure/model/plan.ts";
import { planTimeline } from "../../lambdas/departure/timeline/timeline.ts";
import { date } from "./departures.ts";
import { CALENDAR, PLAN } from "./plan.ts";

const DATES = { announced: "2027-01-04", lastDay: "2027-05-31", endOfEmployment: "2027-05-31" };
export type TimelineDates = Partial<typeof DATES>;

/** A step that only its offset moves. */
export function stepWith(when: Offset): Step {
  return {
    id: "step",
    track: "core",
    to: "manager",
    when,
    time: "09:00",
    usefulUntil: [{ anchor: "lastDay" }],
    whenMissed: "catch-up",
    kinds: ["resignation"],
    tickableFor: [],
    keepsOrder: false,
    fromTheStart: true,
    nudge: true,
  };
}

export function datesOf(dates: Partial<typeof DATES>) {
  const { announced, lastDay, endOfEmployment } = { ...DATES, ...dates };
  return {
    announced: date(announced),
    lastDay: date(lastDay),
    endOfEmployment: date(endOfEmployment),
  };
}

export function timelineOf(
  steps: readonly Step[],
  dates: Partial<typeof DATES>,
  calendar = CALENDAR,
) {
  const plan: Plan = { ...PLAN, steps };
  return planTimeline(
    plan,
    {
      dates: datesOf(dates),
      kind: "resignation",
      extraSteps: [],
      people: { employee: { privateAddress: "sanne@thuis.example" } },
    },
    calendar,
  );
}

export function dayOf(
  when: Offset,
  dates: Partial<typeof DATES>,
  calendar = CALENDAR,
): string | undefined {
  return timelineOf([stepWith(when)], dates, calendar)[0]?.day.toString();
}

export function daysOf(
  steps: readonly Step[],
  dates: Partial<typeof DATES>,
): Record<string, string> {
  return Object.fromEntries(timelineOf(steps, dates).map(({ id, day }) => [id, day.toString()]));
}
