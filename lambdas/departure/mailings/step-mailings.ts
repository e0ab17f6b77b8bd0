import type { Context } from "../model/context.ts";
import type { Departure, StepRecord } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import type { Mailing, MailingKind } from "../model/mailing.ts";
import type { PlanSettings } from "../model/plan.ts";
import { addresseeOfMailing } from "../people/addressee.ts";
import { latestOf, type Present, wholeSeconds } from "../timeline/past.ts";
import { MINUTES_APART } from "./mailings.ts";

/** It left, or is leaving; or it was refused on its way, not already at the door. */
export function wentOut({ state }: Mailing): boolean {
  if (state.name === "refused") return state.why !== "address" && state.why !== "unwritable";
  return state.name === "sent" || state.name === "claimed";
}

/** It is still to come, and says so. */
export function isToCome({ state }: Mailing): boolean {
  return state.name === "pending" || state.name === "waiting";
}

/** It is not needed where the step comes otherwise. */
export function isComingNudge(mailing: Mailing): boolean {
  return mailing.kind === "nudge" && isToCome(mailing);
}

/** Whether it reached nobody, as far as is known, and nobody is sending it. */
function reachedNobody(mailing: Mailing): boolean {
  const { state } = mailing;
  if (state.name === "refused") return state.why !== "unconfirmed" && state.why !== "complaint";
  return isToCome(mailing);
}

/**
 * Takes the step out of mailings: of all that reached nobody, or of those that `loses` names. What brings nothing else any
 * more is skipped, but a notice still has its news.
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

/** A new mailing that brings one step, to whoever has it now. */
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

/** What says when something may leave that need not be now: after an undo window that is open, in office hours. */
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

/** The mailing, later where its person would get another at that moment, or was just sent it, whether it arrived or not. */
export function placed(
  mailing: Mailing,
  departure: Pick<Departure, "people" | "dates" | "standIns" | "steps" | "mailings">,
  settings: PlanSettings,
): Mailing {
  const person = (each: Mailing) =>
    addresseeOfMailing(departure, each, each.at.toPlainDate(), settings)?.address ?? each.to;
  const reader = person(mailing);
  const taken = new Set(
    departure.mailings
      .filter(
        (each) =>
          (each.state.name === "pending" || wentOut(each)) &&
          each.id !== mailing.id &&
          person(each) === reader,
      )
      .map(({ at }) => at.epochMilliseconds),
  );
  let { at } = mailing;
  while (taken.has(at.epochMilliseconds)) at = at.add({ minutes: MINUTES_APART });
  return { ...mailing, at };
}
