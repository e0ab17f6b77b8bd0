import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { interviewOf, type Mailing } from "../model/mailing.ts";
import type { LinkPurpose } from "../model/ports.ts";
import { lastUsefulDay, type Rules } from "../timeline/useful.ts";
import { secondListOf } from "./second-list.ts";

/** How long a link works at least, in days, so that it still works after a holiday. */
const STEPS_DAYS = 30;
const NOTICE_DAYS = 60;
/** An opt-out link outlives every mail of a departure. */
const OBJECT_DAYS = 400;

/**
 * When a link sent now expires: at the end of the day after the last one on which any of its steps is useful or on which it has a talk, and never
 * before the minimum of its sort.
 */
export function linkExpires(
  { departure, mailing }: { readonly departure: Departure; readonly mailing: Mailing },
  purpose: LinkPurpose,
  context: Context,
): Temporal.Instant {
  const { now } = context;
  if (purpose === "object") return inDays(now, OBJECT_DAYS);
  const atLeast = inDays(now, mailing.kind === "notice" ? NOTICE_DAYS : STEPS_DAYS);
  return [
    ...[...mailing.steps, ...secondListOf(mailing)].flatMap((id) =>
      endOfUse(departure, id, context),
    ),
    ...endOfTalk(departure, mailing),
  ].reduce((one, other) => (Temporal.Instant.compare(one, other) > 0 ? one : other), atLeast);
}

function endOfUse(departure: Departure, id: string, rules: Rules): Temporal.Instant[] {
  const step = departure.steps.find((each) => each.id === id);
  if (!step) return [];
  const last = lastUsefulDay(step, departure, rules);
  return [last.add({ days: 2 }).toZonedDateTime(departure.timeZone).toInstant()];
}

/** What is agreed can be changed up to the talk, however far ahead it is. */
function endOfTalk(departure: Departure, mailing: Mailing): Temporal.Instant[] {
  const interview = interviewOf(departure, mailing);
  return interview ? [interview.at.add({ days: 1 }).toInstant()] : [];
}

function inDays(now: Temporal.Instant, days: number): Temporal.Instant {
  return now.add({ hours: 24 * days });
}
