import { Temporal } from "temporal-polyfill";
import { onceMoreFrom } from "../answers/until.ts";
import { dateOf, isBefore } from "../model/days.ts";
import type { StepRecord } from "../model/departure.ts";
import type { WithInterviews } from "../model/interview.ts";
import { bringsStepAgain, interviewOf, type Mailing } from "../model/mailing.ts";
import type { Dates } from "../model/offset.ts";
import type { Kind } from "../model/plan.ts";
import { isUnfinished, isUsefulOn, type Rules } from "../timeline/useful.ts";
import { isForReaderOf } from "./carriers.ts";
import { isNoticeOfChange } from "./notifications.ts";
import { isToCome } from "./step-mailings.ts";

export interface NewFacts extends Rules, WithInterviews {
  readonly kind: Kind;
  readonly dates: Dates;
  /** As they are after the change. */
  readonly steps: readonly StepRecord[];
  readonly undoUntil: Temporal.Instant;
  readonly atOnce: Temporal.ZonedDateTime;
}

/** Repeats or delegates a step, or is about an interview: its moment doesn't come from the plan. */
export function isBesidePlan(mailing: Mailing): boolean {
  return bringsStepAgain(mailing) || mailing.kind === "interview";
}

/** Pending at a moment that doesn't come from the plan, so new dates don't move it. */
export function isLasting(mailing: Mailing): boolean {
  const { kind, cancelled } = mailing;
  const waits = !cancelled && isToCome(mailing);
  return waits && (isBesidePlan(mailing) || (kind === "notice" && !isNoticeOfChange(mailing)));
}

/** The mailing after a change: later if it would go out in the undo window, dropped when its steps are. */
export function lastingMailing(mailing: Mailing, now: NewFacts): Mailing | undefined {
  if (now.kind === "quiet" && ["manager", "leaver", "former"].includes(mailing.to))
    return undefined;
  const waits = mailing.state.name === "waiting";
  const isTooSoon = mailing.at.epochMilliseconds <= now.undoUntil.epochMilliseconds;
  const at = isTooSoon || waits ? soonest(mailing, now) : mailing.at;
  const steps = mailing.steps.filter((id) => isStillUseful(id, mailing, { day: dateOf(at), now }));
  if (steps.length === 0 && !hasNewsOfItsOwn(mailing)) return undefined;
  return { ...mailing, at, steps, ...(waits ? { state: { name: "pending" } } : {}) };
}

/** In office hours, unless that is too late for its interview. */
function soonest(mailing: Mailing, now: NewFacts): Temporal.ZonedDateTime {
  const interview = interviewOf(now, mailing);
  return interview && Temporal.ZonedDateTime.compare(now.atOnce, interview.at) >= 0
    ? now.undoUntil.toZonedDateTimeISO(now.atOnce.timeZoneId)
    : now.atOnce;
}

/** It has something to say even without a step. */
function hasNewsOfItsOwn({ kind }: Pick<Mailing, "kind">): boolean {
  return kind === "notice" || kind === "interview";
}

/** A step that changed owner isn't sent again to the previous one. */
function isStillUseful(
  id: string,
  mailing: Mailing,
  { day, now: { steps, ...now } }: { readonly day: Temporal.PlainDate; readonly now: NewFacts },
): boolean {
  const step = steps.find((each) => each.id === id);
  if (!step || !isUnfinished(step) || isTooEarly(mailing, day, now)) return false;
  return isForReaderOf(step, mailing) && isUsefulOn(day, step, now);
}

/** The last day moved, so the leaver is still there. */
function isTooEarly(
  { kind }: Pick<Mailing, "kind">,
  day: Temporal.PlainDate,
  rules: Pick<NewFacts, "dates" | "calendar">,
): boolean {
  return kind === "once-more" && isBefore(day, onceMoreFrom(rules.dates, rules));
}
