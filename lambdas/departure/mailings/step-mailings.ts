import type { Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import type { Mailing, MailingKind } from "../model/mailing.ts";
import { latestOf, type Present, wholeSeconds } from "../timeline/past.ts";

/** Sent or in flight, or refused after SES had accepted it. */
export function wentOut({ state }: Mailing): boolean {
  if (state.name === "refused") return state.why !== "address" && state.why !== "unwritable";
  return state.name === "sent" || state.name === "claimed";
}

/** Still to be sent. */
export function isToCome({ state }: Mailing): boolean {
  return state.name === "pending" || state.name === "waiting";
}

/** A pending nudge, not needed if the step is sent otherwise. */
export function isComingNudge(mailing: Mailing): boolean {
  return mailing.kind === "nudge" && isToCome(mailing);
}

/** As far as known it reached nobody, and it isn't in flight. */
function reachedNobody(mailing: Mailing): boolean {
  const { state } = mailing;
  if (state.name === "refused") return state.why !== "unconfirmed" && state.why !== "complaint";
  return isToCome(mailing);
}

/**
 * Removes the step from all mailings that reached nobody, or from those that `loses` selects. A mailing left without
 * steps is skipped, except for a notice, which has news of its own.
 */
export function withoutStep(
  mailings: readonly Mailing[],
  stepId: string,
  loses: (mailing: Mailing) => boolean = reachedNobody,
): Mailing[] {
  return mailings.map((mailing) =>
    mailing.steps.includes(stepId) && loses(mailing) ? without(mailing, stepId) : mailing,
  );
}

export function without(mailing: Mailing, stepId: string): Mailing {
  const steps = mailing.steps.filter((id) => id !== stepId);
  return steps.length > 0 || mailing.kind === "notice"
    ? { ...mailing, steps }
    : { ...mailing, state: { name: "skipped" } };
}

/** A new mailing for one step, to its current owner. */
export function mailOf(
  { id: stepId, to, colleague }: StepRecord,
  kind: MailingKind,
  { at, mailings }: Pick<Mailing, "at"> & Pick<Departure, "mailings">,
): Mailing {
  return {
    id: freshId(stepId, mailings),
    kind,
    steps: [stepId],
    to,
    at,
    revision: 1,
    state: { name: "pending" },
    ...(colleague ? { colleague: true } : {}),
  };
}

/** The earliest moment for mail that isn't urgent: after any undo window, in office hours. */
export function presentOf(
  { dates, timeZone, undoUntil }: Departure,
  { plan, calendar, now }: Context,
): Present {
  return {
    quietUntil: latestOf(wholeSeconds(now), undoUntil),
    announced: dates.announced,
    settings: { ...plan.settings, timeZone },
    calendar,
  };
}
