import type { Temporal } from "temporal-polyfill";
import type { Plan } from "./plan.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** What a rule needs besides the departure: the plan, its calendar and the current time. */
export interface Context {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly now: Temporal.Instant;
}

/** Who makes a change: a token's subject, the role of a mail's reader, or `totziens`. */
export interface Actor {
  readonly who: string;
}
