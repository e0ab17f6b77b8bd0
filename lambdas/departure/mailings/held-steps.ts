import { Temporal } from "temporal-polyfill";
import { dateOf, earliest } from "../model/days.ts";
import { type Departure, isSkippedByHr, momentOf, type StepRecord } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import { isOpen, type Mailing } from "../model/mailing.ts";
import type { Kind, Plan, Recipient } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import type { HeldSteps } from "../timeline/timeline-order.ts";
import { carriersOf } from "./carriers.ts";
import { isBesidePlan } from "./lasting-mailings.ts";

/**
 * Steps that replanning must not move: sent, closed, delegated, or already in HR's digest, with the day of their mail.
 * A step that changes recipient counts as new.
 */
export function heldSteps(
  departure: Departure,
  { plan, kind }: { readonly plan: Plan; readonly kind: Kind },
): HeldSteps {
  return new Map(
    departure.steps.flatMap((step) => {
      const next = { ...step, to: recipientOf(step, plan, kind) };
      return heldStep(next.to === step.to ? step : undelegated(next), step, departure);
    }),
  );
}

/** The step in the other plan, compared with its present state. */
function heldStep(next: StepRecord, step: StepRecord, departure: Departure) {
  const carriers = carriersOf(departure, next);
  const sent = carriers.filter(hasLeft).map((each) => leftOn(each, departure.timeZone));
  const day = sent.length > 0 ? sent.reduce(earliest) : undefined;
  const isHeld =
    day ||
    isClosed(step) ||
    (next === step && isAtWork(step, carriers, departure)) ||
    carriers.some(isComingAgain);
  return isHeld ? [[step.id, day] as const] : [];
}

/**
 * Held steps that were closed before they were mailed or in the digest. They follow the other plan, so that undoing a
 * mark puts them on the right day. Steps that HR skipped stay skipped.
 */
export function closedEarly(departure: Departure): ReadonlySet<string> {
  return new Set(
    departure.steps
      .filter((step) => isClosed(step) && !isSkippedByHr(step) && !isTold(step, departure))
      .filter((step) => !carriersOf(departure, step).some(hasLeft))
      .map(({ id }) => id),
  );
}

/** Delegated to a colleague, or already in HR's digest. */
function isAtWork(step: StepRecord, carriers: readonly Mailing[], departure: Departure): boolean {
  return step.colleague ? carriers.some(isSomewhere) : isTold(step, departure);
}

export function undelegated({ colleague: _, ...step }: StepRecord): StepRecord {
  return step;
}

/** The step's recipient in the plan, for that kind of departure. */
export function recipientOf({ id, to }: StepRecord, plan: Plan, kind: Kind): Recipient {
  const step = stepOf(plan, id);
  return step ? (step.toForKind?.[kind] ?? step.to) : to;
}

/** The send time of unconfirmed mail is unknown; its planned moment is the best guess. */
function leftOn({ state, at }: Mailing, timeZone: string): Temporal.PlainDate {
  const moment =
    state.name === "sent" || state.name === "claimed" ? state.at.toZonedDateTimeISO(timeZone) : at;
  return dateOf(moment);
}

/** Closed by a person, whatever the dates. */
export function isClosed(step: StepRecord): boolean {
  const isOptedOut = step.to === "leaver" && step.skipped === "objected";
  return step.mark !== undefined || isOptedOut || isSkippedByHr(step);
}

/** HR's own steps have no mail: the digest has reported this one. */
function isTold(step: StepRecord, { digestSentOn }: Departure): boolean {
  if (step.to !== "hr" || step.skipped || !digestSentOn) return false;
  return Temporal.PlainDate.compare(dateOf(momentOf(step)), digestSentOn) <= 0;
}

/** Waiting, sent, or in need of a person. */
export function isSomewhere({ state }: Mailing): boolean {
  return state.name !== "stale" && state.name !== "skipped";
}

function isComingAgain(mailing: Mailing): boolean {
  return isBesidePlan(mailing) && (isOpen(mailing) || mailing.state.name === "waiting");
}
