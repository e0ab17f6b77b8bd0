import { Temporal } from "temporal-polyfill";
import { isSomewhere } from "../mailings/held-steps.ts";
import { bundleId } from "../mailings/mailings.ts";
import { isNoticeOfChange } from "../mailings/notifications.ts";
import { placed } from "../mailings/spacing.ts";
import { mailOf, presentOf } from "../mailings/step-mailings.ts";
import type { Context } from "../model/context.ts";
import type { Departure, SkipReason, StepRecord } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import { mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import type { PlanSettings } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { atOnce, fateOf } from "../timeline/past.ts";
import { isWanted } from "../timeline/timeline.ts";
import { isUsefulOn } from "../timeline/useful.ts";

export type ComingBack = Pick<Departure, "mailings"> & { readonly step: StepRecord };

/**
 * Reopens a step and adds a mailing if none carries or has carried it: on its day, at once if that has passed, or
 * skipped if the step is no longer useful.
 */
export function comingBack(step: StepRecord, departure: Departure, since: Context): ComingBack {
  const { mailings } = departure;
  if (step.skipped) return { step, mailings };
  const reason = reasonToStayAway(step, departure, since);
  if (reason) return { step: { ...step, skipped: reason }, mailings };
  if (step.to === "hr" || mailings.some((mailing) => brings(mailing, step)))
    return { step, mailings };
  const fate = comesAt(step, departure, since);
  if ("skipped" in fate) return { step: { ...step, skipped: fate.skipped }, mailings };
  const { atOnce: _, ...planned } = step;
  const record = fate.isMissed ? { ...planned, atOnce: fate.at } : planned;
  return { step: record, mailings: withMailOf(record, fate.at, departure, since) };
}

/** Why the step is not wanted any more: the plan, the kind, what is known, or an opt-out. */
function reasonToStayAway(
  { id, to }: StepRecord,
  departure: Departure,
  { plan }: Context,
): SkipReason | undefined {
  const { optedOut, mailings } = departure;
  const known = stepOf(plan, id);
  if (!known) return "not-in-plan";
  if (!isWanted(known, departure)) return "no-longer-useful";
  const isMailed = mailings.some((mailing) => brings(mailing, { id, to }));
  return optedOut && to === "leaver" && !isMailed ? "objected" : undefined;
}

/** The mailing has gone to the step's current owner, is about to, or waits for a person. */
function brings(
  mailing: Mailing,
  { id, to, colleague }: Pick<StepRecord, "id" | "to" | "colleague">,
) {
  return (
    mailing.steps.includes(id) &&
    mailing.to === to &&
    (mailing.colleague === true) === (colleague !== undefined) &&
    isSomewhere(mailing)
  );
}

type Comes =
  | { readonly skipped: SkipReason }
  | { readonly at: Temporal.ZonedDateTime; readonly isMissed: boolean };

/** A delegated step is sent at once. Others go at their planned moment or count as missed. */
function comesAt(step: StepRecord, departure: Departure, since: Context): Comes {
  const { dates } = departure;
  const present = presentOf(departure, since);
  const known = stepOf(since.plan, step.id);
  const { planned: at, to } = step;
  if (known && !step.colleague) {
    const fate = fateOf({ step: known, day: at.toPlainDate(), at, to }, dates, present);
    if (fate.name === "skipped") return { skipped: fate.because };
    return fate.name === "planned" ? { at, isMissed: false } : { at: fate.at, isMissed: true };
  }
  const soonest = atOnce(present);
  return isUsefulOn(soonest.toPlainDate(), step, { ...since, dates })
    ? { at: soonest, isMissed: true }
    : { skipped: "no-longer-useful" };
}

/**
 * Adds the step to the combined mail that it was taken out of. A missed step joins what its reader missed already: the
 * notice of a change, a catch-up or another missed step. Otherwise its own mail is revived, or a new one is made.
 */
export function withMailOf(
  step: StepRecord,
  at: Temporal.ZonedDateTime,
  departure: Departure,
  { plan }: Context,
): readonly Mailing[] {
  const { mailings, steps } = departure;
  const shared = mailings.find(
    (mailing) => isSharedAt(at, step, mailing) || isOfItsMoment(step, mailing, steps),
  );
  if (shared) {
    const ids = inOrder([...shared.steps, step.id], steps);
    return mailings.map((each) => (each === shared ? { ...each, steps: ids } : each));
  }
  const other = mailings.find((mailing) => isMissedWith(step, mailing, steps));
  if (other) return gathered({ step, at, other }, departure, plan.settings);
  const own = mailings.findLast((mailing) => isStoppedOf(step, mailing));
  const wanted: Mailing = own
    ? { ...own, at, revision: own.revision + 1, state: { name: "pending" } }
    : mailOf(step, step.colleague ? "handed-over" : "step", { at, mailings });
  const mailing = placed(wanted, departure, plan.settings);
  return own ? mailings.map((each) => (each === own ? mailing : each)) : [...mailings, mailing];
}

function inOrder(ids: readonly string[], steps: readonly StepRecord[]): string[] {
  return steps.map(({ id }) => id).filter((id) => ids.includes(id));
}

/** What is missed goes in one mail, even if that is due by now or leaves some minutes after others to the same person. */
function isSharedAt(
  at: Temporal.ZonedDateTime,
  { to, colleague, atOnce: isMissed }: StepRecord,
  mailing: Mailing,
): boolean {
  const { kind } = mailing;
  if (colleague || mailing.to !== to || !isStillToGo(mailing)) return false;
  if (isMissed && (kind === "catch-up" || isNoticeOfChange(mailing))) return true;
  const isCarrier = kind === "several" || kind === "catch-up";
  return isCarrier && Temporal.ZonedDateTime.compare(mailing.at, at) === 0;
}

function isStillToGo(mailing: Mailing): boolean {
  return mailing.state.name === "pending" && !mayLeaveTwice(mailing);
}

/** Steps of that moment share it, although the mail leaves some minutes later, after others to the same person. */
function isOfItsMoment(
  { to, colleague, planned }: StepRecord,
  mailing: Mailing,
  steps: readonly StepRecord[],
): boolean {
  return (
    !colleague &&
    mailing.to === to &&
    mailing.kind === "several" &&
    isStillToGo(mailing) &&
    steps.some(
      (each) =>
        mailing.steps.includes(each.id) &&
        !each.atOnce &&
        Temporal.ZonedDateTime.compare(each.planned, planned) === 0,
    )
  );
}

/** Another missed step in a mail of its own. */
function isMissedWith(
  { to, atOnce: isMissed, colleague }: StepRecord,
  mailing: Mailing,
  steps: readonly StepRecord[],
): boolean {
  const [id] = mailing.steps;
  return (
    isMissed !== undefined &&
    !colleague &&
    mailing.kind === "step" &&
    mailing.to === to &&
    isStillToGo(mailing) &&
    steps.some((step) => step.id === id && step.atOnce !== undefined)
  );
}

interface Missed {
  readonly step: StepRecord;
  readonly at: Temporal.ZonedDateTime;
  readonly other: Mailing;
}

/** Missed steps go in one mail, at the later of their moments. */
function gathered(
  { step, at, other }: Missed,
  departure: Departure,
  settings: PlanSettings,
): readonly Mailing[] {
  const rest = departure.mailings.map((each) =>
    each === other ? { ...each, state: { name: "stale" as const } } : each,
  );
  const catchUp: Mailing = {
    ...other,
    id: freshId(bundleId("catch-up", other.to), rest),
    kind: "catch-up",
    steps: inOrder([...other.steps, step.id], departure.steps),
    at: Temporal.ZonedDateTime.compare(other.at, at) < 0 ? at : other.at,
    revision: 1,
  };
  return [...rest, placed(catchUp, { ...departure, mailings: rest }, settings)];
}

function isStoppedOf({ id, to, colleague }: StepRecord, mailing: Mailing): boolean {
  return (
    mailing.kind === (colleague ? "handed-over" : "step") &&
    mailing.to === to &&
    mailing.steps.join() === id &&
    mailing.state.name === "skipped"
  );
}
