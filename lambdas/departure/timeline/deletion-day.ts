import { Temporal } from "temporal-polyfill";
import { type Departure, momentOf, type StepRecord } from "../model/departure.ts";
import type { MailingState } from "../model/mailing.ts";
import { latest } from "./timeline-bounds.ts";
import { lastUsefulDay, type Rules } from "./useful.ts";

/** Whatever the plan and the settings say, nobody is kept longer after the end of employment. */
const LONGEST_MONTHS = 24;
/** So long at least whoever is recorded or changed today is kept, so that HR can still see a slip of the hand. */
const KEPT_DAYS = 30;

/** The first end of employment that can be given today: what ended before it would be forgotten before HR has looked again. */
export function firstEndToRecord(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: KEPT_DAYS }).subtract({ months: LONGEST_MONTHS });
}

/**
 * The day on which what says who it was goes: so many days after the last step, and 24 months after the end of employment
 * at the latest. Nothing for what is erased already.
 */
export function deletionDay(departure: Departure, rules: Rules): Temporal.PlainDate | undefined {
  if (departure.erased) return undefined;
  const days = rules.plan.settings.deletePrivateDataAfterDays;
  const planned = lastDayOf(departure, rules).add({ days });
  const furthest = departure.dates.endOfEmployment.add({ months: LONGEST_MONTHS });
  return Temporal.PlainDate.compare(planned, furthest) < 0 ? planned : furthest;
}

/** When that day's deletion is due. */
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

/** What waits counts with its step. */
const NEVER_LEAVES: readonly MailingState["name"][] = ["waiting", "stale", "skipped"];

/** The last day on which anything of it happens: who is withdrawn has nothing to come but notices. */
function lastDayOf(departure: Departure, rules: Rules): Temporal.PlainDate {
  const { withdrawn, dates, steps, mailings, interviews = [], timeZone, undoUntil } = departure;
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const begin = withdrawn ? dayOf(withdrawn.at) : dates.endOfEmployment;
  return [
    // What is recorded or planned anew when all is past is not forgotten overnight.
    dayOf(undoUntil),
    ...steps.filter(({ skipped }) => !skipped).map((step) => lastDayOfStep(step, departure, rules)),
    ...mailings
      .filter(({ state }) => !NEVER_LEAVES.includes(state.name))
      .map(({ at }) => at.toPlainDate()),
    ...interviews.filter(({ cancelled }) => !cancelled).map(({ at }) => at.toPlainDate()),
  ].reduce(latest, begin);
}

/** A step that waits for an address can still leave, as long as it helps. */
function lastDayOfStep(step: StepRecord, departure: Departure, rules: Rules): Temporal.PlainDate {
  const waits = departure.mailings.some(
    ({ state, steps }) => state.name === "waiting" && steps.includes(step.id),
  );
  return waits ? lastUsefulDay(step, departure, rules) : momentOf(step).toPlainDate();
}
