import { Temporal } from "temporal-polyfill";
import { latest } from "../model/days.ts";
import { type Departure, momentOf, type StepRecord } from "../model/departure.ts";
import type { MailingState } from "../model/mailing.ts";
import { lastUsefulDay, type Rules } from "./useful.ts";

/** The longest anyone is kept after the end of employment, whatever the plan and the settings say. */
const LONGEST_MONTHS = 24;
/** A departure is kept this long after it was recorded or changed, so that HR can spot a slip. */
const KEPT_DAYS = 30;

/** The earliest end of employment that can be entered today: anything older would be deleted before HR looks again. */
export function firstEndToRecord(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: KEPT_DAYS }).subtract({ months: LONGEST_MONTHS });
}

/**
 * The day on which personal data is erased: so many days after the last step, and 24 months after the end of employment
 * at the latest. Undefined if already erased.
 */
export function deletionDay(departure: Departure, rules: Rules): Temporal.PlainDate | undefined {
  if (departure.erased) return undefined;
  const days = rules.plan.settings.deletePrivateDataAfterDays;
  const planned = lastDayOf(departure, rules).add({ days });
  const furthest = departure.dates.endOfEmployment.add({ months: LONGEST_MONTHS });
  return Temporal.PlainDate.compare(planned, furthest) < 0 ? planned : furthest;
}

/** The moment on that day. */
export function deletionMoment(
  departure: Departure,
  rules: Rules,
): Temporal.ZonedDateTime | undefined {
  const plainTime = rules.plan.settings.morningMailAt;
  return deletionDay(departure, rules)?.toZonedDateTime({
    timeZone: departure.timeZone,
    plainTime,
  });
}

/** A waiting mail counts through its step. */
const NEVER_LEAVES: readonly MailingState["name"][] = ["waiting", "stale", "skipped"];

/** The last day on which anything happens; a withdrawn departure has only notices to come. */
function lastDayOf(departure: Departure, rules: Rules): Temporal.PlainDate {
  const { withdrawn, dates, steps, mailings, interviews = [], timeZone, undoUntil } = departure;
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const begin = withdrawn ? dayOf(withdrawn.at) : dates.endOfEmployment;
  return [
    // A departure recorded or replanned when everything is past isn't deleted overnight.
    dayOf(undoUntil),
    ...steps.filter(({ skipped }) => !skipped).map((step) => lastDayOfStep(step, departure, rules)),
    ...mailings
      .filter(({ state }) => !NEVER_LEAVES.includes(state.name))
      .map(({ at }) => at.toPlainDate()),
    ...interviews.filter(({ cancelled }) => !cancelled).map(({ at }) => at.toPlainDate()),
  ].reduce(latest, begin);
}

/** A step that waits for an address can be sent as long as it is useful. */
function lastDayOfStep(step: StepRecord, departure: Departure, rules: Rules): Temporal.PlainDate {
  const waits = departure.mailings.some(
    ({ state, steps }) => state.name === "waiting" && steps.includes(step.id),
  );
  return waits ? lastUsefulDay(step, departure, rules) : momentOf(step).toPlainDate();
}
