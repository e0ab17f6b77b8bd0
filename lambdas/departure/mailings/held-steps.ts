import { Temporal } from "temporal-polyfill";
import { type Departure, isSkippedByHr, momentOf, type StepRecord } from "../model/departure.ts";
import { hasLeft } from "../model/left.ts";
import { isOpen, type Mailing } from "../model/mailing.ts";
import type { Kind, Plan, Recipient } from "../model/plan.ts";
import { stepOf } from "../model/step-of.ts";
import { earliest } from "../timeline/timeline-bounds.ts";
import type { HeldSteps } from "../timeline/timeline-order.ts";
import { carriersOf } from "./carriers.ts";
import { bringsAgain } from "./lasting-mailings.ts";

/**
 * The steps that another plan leaves as they are: sent, closed by somebody, taken over, or told to HR. With the day on which
 * their mail left. What the other plan asks of somebody else than before is as good as new.
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

/** The step as the other plan gives it, beside what it is now. */
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
 * Those of them that were closed before their mail left or HR was told of them. They stand where the other
 * plan puts them, so that they come on the right day when that is taken back. What HR skipped does not come back.
 */
export function closedEarly(departure: Departure): ReadonlySet<string> {
  return new Set(
    departure.steps
      .filter((step) => isClosed(step) && !isSkippedByHr(step) && !isTold(step, departure))
      .filter((step) => !carriersOf(departure, step).some(hasLeft))
      .map(({ id }) => id),
  );
}

/** A colleague has it, or HR was told of it. */
function isAtWork(step: StepRecord, carriers: readonly Mailing[], departure: Departure): boolean {
  return step.colleague ? carriers.some(isSomewhere) : isTold(step, departure);
}

export function undelegated({ colleague: _, ...step }: StepRecord): StepRecord {
  return step;
}

/** Whom the plan gives that step in a departure of that kind. */
export function recipientOf({ id, to }: StepRecord, plan: Plan, kind: Kind): Recipient {
  const step = stepOf(plan, id);
  return step ? (step.toForKind?.[kind] ?? step.to) : to;
}

/** Nobody knows when a mail left that nobody confirmed; its moment is the best guess. */
function leftOn({ state, at }: Mailing, timeZone: string): Temporal.PlainDate {
  const moment =
    state.name === "sent" || state.name === "claimed" ? state.at.toZonedDateTimeISO(timeZone) : at;
  return moment.toPlainDate();
}

/** Somebody said so, whatever the dates are. */
export function isClosed(step: StepRecord): boolean {
  const isOptedOut = step.to === "leaver" && step.skipped === "objected";
  return step.mark !== undefined || isOptedOut || isSkippedByHr(step);
}

/** HR's own steps have no mail: HR's morning mail told of them. */
function isTold(step: StepRecord, { digestSentOn }: Departure): boolean {
  if (step.to !== "hr" || step.skipped || !digestSentOn) return false;
  return Temporal.PlainDate.compare(momentOf(step).toPlainDate(), digestSentOn) <= 0;
}

/** It waits, has left, or needs a person. */
export function isSomewhere({ state }: Mailing): boolean {
  return state.name !== "stale" && state.name !== "skipped";
}

function isComingAgain(mailing: Mailing): boolean {
  return bringsAgain(mailing) && (isOpen(mailing) || mailing.state.name === "waiting");
}
