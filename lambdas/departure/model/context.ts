import type { Temporal } from "temporal-polyfill";
import type { Plan } from "./plan.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** What a rule needs besides the departure: the plan, its calendar and the current time. */
export interface Context {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly now: Temporal.Instant;
}

/** Who asks for a change: the subject of a token, the role of a reader of a mail, or `totziens`. */
export interface Actor {
  readonly who: string;
}
