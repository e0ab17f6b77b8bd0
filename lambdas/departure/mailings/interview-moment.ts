import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { Interview } from "../model/interview.ts";
import { interviewOf, type Mailing } from "../model/mailing.ts";
import { atOnce, type Present } from "../timeline/past.ts";
import { presentOf } from "./step-mailings.ts";

/** When people hear of an interview: in office hours, or now if it would have begun by then. */
export function interviewMoment(
  { at }: Pick<Interview, "at">,
  present: Present,
): Temporal.ZonedDateTime {
  const soon = atOnce(present);
  return Temporal.ZonedDateTime.compare(soon, at) < 0
    ? soon
    : present.quietUntil.toZonedDateTimeISO(present.settings.timeZone);
}

/** When a mail that couldn't go at its own moment goes: in office hours, unless that is too late for its interview. */
export function soonestFor(
  mailing: Mailing,
  departure: Departure,
  since: Context,
): Temporal.ZonedDateTime {
  const present = presentOf(departure, since);
  const interview = interviewOf(departure, mailing);
  return interview ? interviewMoment(interview, present) : atOnce(present);
}
