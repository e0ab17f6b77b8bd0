import { Temporal } from "temporal-polyfill";
import type { Plan } from "../../lambdas/departure/model/plan.ts";
import { type WorkCalendar, workCalendar } from "../../lambdas/departure/model/work-calendar.ts";
import type { Desks } from "./expected-mails.ts";

/** What the organisation has settled, as far as mails are held against it. */
export interface Rules {
  readonly desks: Desks;
  /** Ids of the steps of the core, in the plan's order. */
  readonly core: readonly string[];
  /** Ids of the steps that come only once. */
  readonly onlyOnce: readonly string[];
  readonly calendar: WorkCalendar;
  readonly timeZone: string;
  readonly morningMailAt: string;
  readonly officeHours: { readonly from: string; readonly until: string };
  readonly nudgeAfterWorkingDays: number;
  readonly openAgainAfterWorkingDays: number;
}

/** As they stand in `build/plan.json`, where times are texts. */
export function rulesOf({ settings, steps, daysOff }: Plan): Rules {
  const { desks, timeZone, officeHours, morningMailAt } = settings;
  return {
    desks,
    core: steps.filter(({ track }) => track === "core").map(({ id }) => id),
    onlyOnce: steps.filter(({ nudge }) => !nudge).map(({ id }) => id),
    calendar: workCalendar(daysOff),
    timeZone,
    morningMailAt: String(morningMailAt),
    officeHours: { from: String(officeHours.from), until: String(officeHours.until) },
    nudgeAfterWorkingDays: settings.nudgeAfterWorkingDays ?? Infinity,
    openAgainAfterWorkingDays: settings.openAgainAfterWorkingDays,
  };
}

/** A moment on the organisation's clock. */
export function localOf(
  instant: Temporal.Instant | string,
  { timeZone }: Pick<Rules, "timeZone">,
): Temporal.PlainDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
}

export function isDayBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
