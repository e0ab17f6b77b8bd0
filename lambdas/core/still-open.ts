import { Temporal } from "temporal-polyfill";
import type { Departure, SkipReason, StepRecord } from "./departure.ts";
import { isSomewhere } from "./held-steps.ts";
import { mayLeaveTwice } from "./left.ts";
import type { Mailing } from "./mailing.ts";
import { atOnce, fateOf } from "./past.ts";
import { stepChanged, stepToChange, withStep } from "./step-change.ts";
import { isComingNudge, mailOf, placed, presentOf, withoutStep } from "./step-mailings.ts";
import { stepOf } from "./step-of.ts";
import type { Circumstances } from "./submit.ts";
import { isWanted } from "./timeline.ts";
import { isUsefulOn } from "./useful.ts";

/**
 * Takes back what somebody said became of a step: it is open as if nothing had been said, and the working days until it is
 * brought again begin again. Where the mark kept its mail from leaving, that comes at its moment after all; what is past
 * by now is missed. A step that nobody marked stays as it is.
 */
export function reopenStep(
  departure: Departure,
  stepId: string,
  circumstances: Circumstances,
): Departure {
  const { mark, ...rest } = stepToChange(departure, stepId);
  if (!mark) return departure;
  const step: StepRecord = { ...rest, reopened: circumstances.now };
  const mailings = withoutStep(departure.mailings, stepId, isComingNudge);
  const line = { what: "still-open", detail: stepId } as const;
  const back = comingBack(step, { ...departure, mailings }, circumstances);
  return stepChanged(
    departure,
    { steps: withStep(departure.steps, back.step), mailings: back.mailings, line },
    circumstances,
  );
}

type ComingBack = Pick<Departure, "mailings"> & { readonly step: StepRecord };

/** With the mail that brings it, where none does. */
function comingBack(
  step: StepRecord,
  departure: Departure,
  circumstances: Circumstances,
): ComingBack {
  const { mailings } = departure;
  if (step.skipped) return { step, mailings };
  const reason = reasonToStayAway(step, departure, circumstances);
  if (reason) return { step: { ...step, skipped: reason }, mailings };
  if (step.to === "hr" || mailings.some((mailing) => brings(mailing, step)))
    return { step, mailings };
  const fate = comesAt(step, departure, circumstances);
  if ("skipped" in fate) return { step: { ...step, skipped: fate.skipped }, mailings };
  const { atOnce: _, ...planned } = step;
  const record = fate.isMissed ? { ...planned, atOnce: fate.at } : planned;
  return { step: record, mailings: withMailOf(record, fate.at, departure, circumstances) };
}

/** Meanwhile nobody is asked for it any more: by the plan, by its kind, by what is known, or because the leaver wants no mails. */
function reasonToStayAway(
  { id, to }: StepRecord,
  departure: Departure,
  { plan }: Circumstances,
): SkipReason | undefined {
  const { people, objected, mailings } = departure;
  const known = stepOf(plan, id);
  const privateAddressKnown = people.employee.privateAddress !== undefined;
  if (!known) return "not-in-plan";
  if (!isWanted(known, { ...departure, privateAddressKnown })) return "no-longer-useful";
  const isMailed = mailings.some((mailing) => brings(mailing, { id, to }));
  return objected && to === "leaver" && !isMailed ? "objected" : undefined;
}

/** It has left to whoever has the step now, is to leave, or waits for a person. */
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

/** Whoever took it over gets it at once; all others at its moment, or as what is missed. */
function comesAt(step: StepRecord, departure: Departure, circumstances: Circumstances): Comes {
  const { dates } = departure;
  const present = presentOf(departure, circumstances);
  const known = stepOf(circumstances.plan, step.id);
  const { planned: at, to } = step;
  if (known && !step.colleague) {
    const fate = fateOf({ step: known, day: at.toPlainDate(), at, to }, dates, present);
    if (fate.name === "skipped") return { skipped: fate.because };
    return fate.name === "planned" ? { at, isMissed: false } : { at: fate.at, isMissed: true };
  }
  const soonest = atOnce(present);
  return isUsefulOn(soonest.toPlainDate(), step, { ...circumstances, dates })
    ? { at: soonest, isMissed: true }
    : { skipped: "no-longer-useful" };
}

/** In the mail of several that it was taken out of; in its own, as it was to come before; or in a new one. */
function withMailOf(
  step: StepRecord,
  at: Temporal.ZonedDateTime,
  departure: Departure,
  { plan }: Circumstances,
): readonly Mailing[] {
  const { mailings, steps } = departure;
  const shared = mailings.find((mailing) => isSharedAt(at, step, mailing));
  if (shared) {
    const ids = steps
      .map(({ id }) => id)
      .filter((id) => id === step.id || shared.steps.includes(id));
    return mailings.map((each) => (each === shared ? { ...each, steps: ids } : each));
  }
  const own = mailings.findLast((mailing) => isStoppedOf(step, mailing));
  const wanted: Mailing = own
    ? { ...own, at, revision: own.revision + 1, state: { name: "pending" } }
    : mailOf(step, step.colleague ? "handed-over" : "step", { at, mailings });
  const mailing = placed(wanted, departure, plan.settings);
  return own ? mailings.map((each) => (each === own ? mailing : each)) : [...mailings, mailing];
}

function isSharedAt(
  at: Temporal.ZonedDateTime,
  { to, colleague }: StepRecord,
  mailing: Mailing,
): boolean {
  return (
    !colleague &&
    mailing.to === to &&
    (mailing.kind === "several" || mailing.kind === "catch-up") &&
    mailing.state.name === "pending" &&
    !mayLeaveTwice(mailing) &&
    Temporal.ZonedDateTime.compare(mailing.at, at) === 0
  );
}

function isStoppedOf({ id, to, colleague }: StepRecord, mailing: Mailing): boolean {
  return (
    mailing.kind === (colleague ? "handed-over" : "step") &&
    mailing.to === to &&
    mailing.steps.join() === id &&
    mailing.state.name === "skipped"
  );
}
