import { withAsksFrom } from "../digest/asks-from.ts";
import { nextDigestAt } from "../digest/digest-day.ts";
import type { OwnFields } from "../fields.ts";
import { mailingsFor, type PlacedStep } from "../mailings/mailings.ts";
import type { PersonOf } from "../mailings/spacing.ts";
import type { Actor, Context } from "../model/context.ts";
import { dateOf } from "../model/days.ts";
import type { Departure, People, StepRecord } from "../model/departure.ts";
import type { Dates } from "../model/offset.ts";
import type { Kind, Plan } from "../model/plan.ts";
import { noteOutbox } from "../outbox.ts";
import { type Addressed, addresseeOfMailing } from "../people/addressee.ts";
import { withOwnStepsUntil } from "../timeline/departure-status.ts";
import { endOfUndoWindow, fateOf } from "../timeline/past.ts";
import { planTimeline } from "../timeline/timeline.ts";

/** A validated submission from HR. */
export interface Submission extends OwnFields {
  readonly people: People;
  readonly dates: Dates;
  /** No end of employment was given. */
  readonly endFollowsLastDay?: true;
  readonly kind: Kind;
  readonly extraSteps: readonly string[];
  /** Running departures of the same person that HR confirmed; not stored. */
  readonly runsBeside?: readonly string[];
}

/** Builds a new departure with its full timeline and all its mailings. Saves nothing. */
export function submit(
  { runsBeside: _, ...submission }: Submission,
  identity: Pick<Departure, "id" | "requestHash" | "uniquenessLock" | "person">,
  context: Context & Actor,
): Departure {
  const { plan, calendar, now, who } = context;
  const { settings } = plan;
  const undoUntil = endOfUndoWindow(now, settings);
  const present = {
    quietUntil: undoUntil,
    announced: submission.dates.announced,
    settings,
    calendar,
  };
  const placed = planTimeline(plan, submission, calendar).map((step) => ({
    ...step,
    fate: fateOf(step, submission.dates, present),
  }));
  const steps = placed.map(recordOf);
  const departure: Departure = {
    ...submission,
    ...identity,
    version: 0,
    edition: 1,
    timeZone: settings.timeZone,
    undoUntil,
    standIns: [],
    steps,
    mailings: mailingsFor(placed, personReached({ ...submission, standIns: [], steps }, settings)),
    history: [{ at: now, who, what: "submitted" }],
    // Time can't require anything sooner; `finish` sets the exact moment.
    nextCheckAt: nextDigestAt(context),
  };
  const own = withOwnStepsUntil(departure, { plan, calendar });
  return noteOutbox(undefined, withAsksFrom(own, context), now);
}

/** One mailbox is one person, whatever the role. That includes colleagues with delegated steps. */
export function personReached(
  departure: Addressed & Pick<Departure, "steps">,
  settings: Plan["settings"],
): PersonOf {
  return (mailing) =>
    addresseeOfMailing(departure, mailing, dateOf(mailing.at), settings)?.address ?? mailing.to;
}

/** The stored record of a step whose fate is known. */
export function recordOf({ id, step, to, wanted, day, at, reasons, fate }: PlacedStep): StepRecord {
  return {
    id,
    to,
    planned: at,
    reasons,
    ...(step.talk === "invite" ? { invites: true } : {}),
    ...(step.privateFirst ? { privateFirst: true } : {}),
    ...(wanted.equals(day) ? {} : { wanted }),
    ...(fate.name === "at-once" ? { atOnce: fate.at } : {}),
    ...(fate.name === "skipped" ? { skipped: fate.because } : {}),
  };
}
