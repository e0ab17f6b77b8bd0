import { nextDigestAt } from "../digest/digest-day.ts";
import type { OwnFields } from "../fields.ts";
import { mailingsFor, type PersonOf, type PlacedStep } from "../mailings/mailings.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure, People, StepRecord } from "../model/departure.ts";
import type { Dates } from "../model/offset.ts";
import type { Kind, Plan } from "../model/plan.ts";
import { noteOutbox } from "../outbox.ts";
import { type Addressed, addresseeOfMailing } from "../people/addressee.ts";
import { withOwnStepsUntil } from "../timeline/departure-status.ts";
import { endOfUndoWindow, fateOf } from "../timeline/past.ts";
import { planTimeline } from "../timeline/timeline.ts";

/** What HR said of a departure, checked. */
export interface Submission extends OwnFields {
  readonly people: People;
  readonly dates: Dates;
  /** No end of employment was given. */
  readonly endFollowsLastDay?: true;
  readonly kind: Kind;
  readonly extraSteps: readonly string[];
  /** Departures of the same person that run, and beside which it may run; not kept. */
  readonly runsBeside?: readonly string[];
}

/** A new departure with its whole timeline and every mail it will bring. Nothing is saved. */
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
    standIns: [],
    steps: placed.map(recordOf),
    mailings: mailingsFor(
      placed,
      personReached({ ...submission, standIns: [], steps: [] }, settings),
    ),
    history: [{ at: now, who, what: "submitted" }],
    // No sooner can time ask for anything; the look itself says when the next one is.
    nextCheckAt: nextDigestAt(context),
  };
  return noteOutbox(undefined, withOwnStepsUntil(departure, { plan, calendar }), now);
}

/** One mailbox is one person, whatever the role; a colleague who took a step over is one, too. */
export function personReached(
  departure: Addressed & Pick<Departure, "steps">,
  settings: Plan["settings"],
): PersonOf {
  return (mailing) =>
    addresseeOfMailing(departure, mailing, mailing.at.toPlainDate(), settings)?.address ??
    mailing.to;
}

/** What is kept of a step once its fate is known. */
export function recordOf({ id, step, to, wanted, day, at, reasons, fate }: PlacedStep): StepRecord {
  return {
    id,
    to,
    planned: at,
    reasons,
    ...(step.talk === "invite" ? { invites: true } : {}),
    ...(wanted.equals(day) ? {} : { wanted }),
    ...(fate.name === "at-once" ? { atOnce: fate.at } : {}),
    ...(fate.name === "skipped" ? { skipped: fate.because } : {}),
  };
}
