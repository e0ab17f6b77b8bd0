import type { Temporal } from "temporal-polyfill";
import type { Actor, Context } from "../departure/model/context.ts";
import type { Plan } from "../departure/model/plan.ts";
import { Refusal } from "../departure/model/refusal.ts";
import type { WorkCalendar } from "../departure/model/work-calendar.ts";
import { type AccessRules, admit } from "./access.ts";
import type { ApiEvent } from "./api-handler.ts";

export interface AskedPorts {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly access: AccessRules;
  readonly clock: () => Temporal.Instant;
}

/** The context and actor of HR's request; refused without access. */
export function contextOf(
  event: ApiEvent,
  { plan, calendar, clock, access }: AskedPorts,
): Context & Actor {
  return { plan, calendar, now: clock(), who: admit(event, access) };
}

export function todayIn({ now, plan }: Pick<Context, "now" | "plan">): Temporal.PlainDate {
  return now.toZonedDateTimeISO(plan.settings.timeZone).toPlainDate();
}

/** Other texts aren't departure ids and must not reach the table. */
export function idOf({ pathParameters }: Pick<ApiEvent, "pathParameters">): string {
  const id = pathParameters?.id ?? "";
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Refusal("not-found");
  return id;
}
