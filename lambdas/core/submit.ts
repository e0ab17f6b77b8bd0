import type { Temporal } from "temporal-polyfill";
import { addresseeOf } from "./addressee.ts";
import type { Departure, LeavingReason, People, StepRecord } from "./departure.ts";
import { mailingsFor, type PersonOn, type PlacedStep } from "./mailings.ts";
import type { Dates } from "./offset.ts";
import { endOfUndoWindow, fateOf } from "./past.ts";
import type { Kind, Plan } from "./plan.ts";
import { planTimeline } from "./timeline.ts";
import { noteUnsynced } from "./unsynced.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** What HR said of a departure, checked. */
export interface Submission {
  readonly people: People;
  readonly dates: Dates;
  readonly kind: Kind;
  readonly extraSteps: readonly string[];
  readonly reason?: LeavingReason;
  readonly department?: string;
  readonly location?: string;
}

/** What a rule needs to know beside the departure: the plan, its calendar, the time and who asks. */
export interface Circumstances {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly now: Temporal.Instant;
  readonly who: string;
}

/** A new departure with its whole timeline and every mail it will bring. Nothing is saved. */
export function submit(
  submission: Submission,
  identity: Pick<Departure, "id" | "requestHash" | "guard">,
  { plan, calendar, now, who }: Circumstances,
): Departure {
  const { settings } = plan;
  const undoUntil = endOfUndoWindow(now, settings);
  const present = {
    quietUntil: undoUntil,
    announced: submission.dates.announced,
    settings,
    calendar,
  };
  const placed = planTimeline(
    plan,
    { ...submission, privateAddressKnown: submission.people.employee.privateAddress !== undefined },
    calendar,
  ).map((step) => ({ ...step, fate: fateOf(step, submission.dates, present) }));
  const departure: Departure = {
    ...submission,
    ...identity,
    version: 0,
    edition: 1,
    timeZone: settings.timeZone,
    undoUntil,
    steps: placed.map(recordOf),
    mailings: mailingsFor(placed, personOn(submission, settings)),
    history: [{ at: now, who, what: "submitted" }],
  };
  return noteUnsynced(undefined, departure, now);
}

/** One mailbox is one person, whatever the role. */
export function personOn(
  departure: Pick<Departure, "people" | "dates">,
  settings: Plan["settings"],
): PersonOn {
  return (to, day) => addresseeOf(departure, to, day, settings)?.address ?? to;
}

function recordOf({ id, to, wanted, day, at, reasons, fate }: PlacedStep): StepRecord {
  return {
    id,
    to,
    planned: at,
    reasons,
    ...(wanted.equals(day) ? {} : { wanted }),
    ...(fate.name === "at-once" ? { atOnce: fate.at } : {}),
    ...(fate.name === "skipped" ? { skipped: fate.because } : {}),
  };
}
