import { Temporal } from "temporal-polyfill";
import type { Departure, StepRecord } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import { hasLeft, mayLeaveTwice } from "../model/left.ts";
import { isDue, type Mailing } from "../model/mailing.ts";
import { goesAlone } from "../people/addressee.ts";
import { hasNewsOfChange } from "./last-told.ts";
import { bundleId } from "./mailings.ts";
import { isNoticeOfChange } from "./notifications.ts";

export interface Again {
  /** The mailings that a better address revives. */
  readonly coming: readonly Mailing[];
  readonly at: Temporal.ZonedDateTime;
  readonly now: Temporal.Instant;
}

/**
 * Mail revived by a better address counts as missed. Each reader gets one mail with all of it, plus anything due at
 * once: the pending notice of a change if it is still news. Mails with other news go on their own. The steps move to
 * that moment.
 */
export function gatherAgain(departure: Departure, again: Again): Departure {
  const brought = new Set(again.coming.flatMap(({ steps }) => steps));
  const steps = departure.steps.map((step) =>
    brought.has(step.id) ? { ...step, atOnce: again.at } : step,
  );
  const shared = again.coming.filter((mailing) => isGathered(mailing, departure));
  const readers = [...new Set(shared.map(({ to }) => to))];
  const mailings = readers.reduce(
    (all, to) => oneMail({ ...departure, steps, mailings: all }, to, again),
    departure.mailings,
  );
  return { ...departure, steps, mailings };
}

/** It carries steps to their original recipient, or can do so. */
function isGathered(mailing: Mailing, departure: Pick<Departure, "steps">): boolean {
  if (goesAlone(departure, mailing)) return false;
  if (mailing.colleague || mailing.kind === "interview" || mayLeaveTwice(mailing)) return false;
  return mailing.kind === "notice" ? isNoticeOfChange(mailing) : mailing.steps.length > 0;
}

function sourcesFor(
  to: Mailing["to"],
  { mailings, steps }: Departure,
  { coming, now }: Again,
): Mailing[] {
  const isAtOnce = (id: string) => steps.some((step) => step.id === id && step.atOnce);
  const goesAnyway = (mailing: Mailing) =>
    mailing.state.name === "pending" &&
    !mailing.cancelled &&
    !mayLeaveTwice(mailing) &&
    !isDue(mailing, now) &&
    (isNoticeOfChange(mailing) || (PLANS.includes(mailing.kind) && mailing.steps.every(isAtOnce)));
  return mailings.filter(
    (mailing) =>
      mailing.to === to &&
      isGathered(mailing, { steps }) &&
      (coming.includes(mailing) || goesAnyway(mailing)),
  );
}

const PLANS: readonly Mailing["kind"][] = ["step", "several", "catch-up"];

/**
 * Merges several sources into one of them or a new mail. A notice of a change isn't used for readers who know of the
 * change by now or have never heard of the departure.
 */
function oneMail(departure: Departure, to: Mailing["to"], again: Again): readonly Mailing[] {
  const { mailings, steps } = departure;
  const { at, coming } = again;
  const sources = sourcesFor(to, departure, again);
  const telling = sources.filter(
    (mailing) => !isNoticeOfChange(mailing) || isNews(mailing, sources, departure),
  );
  if (sources.length < 2 && telling.length === sources.length) return mailings;
  const ids = inOrder(steps)
    .map(({ id }) => id)
    .filter((id) => sources.some((mailing) => mailing.steps.includes(id)));
  const carrier = carrierOf(telling, ids) ?? bundleOf(sources, ids, mailings);
  const isNew = !sources.includes(carrier);
  // Revived mailings already have their new revision.
  const revision = isNew || coming.includes(carrier) ? carrier.revision : carrier.revision + 1;
  const carrying: Mailing = { ...carrier, steps: ids, at, revision };
  const rest = mailings.map((mailing): Mailing => {
    if (mailing === carrier) return carrying;
    return sources.includes(mailing) ? { ...mailing, state: { name: "stale" } } : mailing;
  });
  return isNew && ids.length > 0 ? [...rest, carrying] : rest;
}

/** Its reader has heard of the departure, or may have, but not of the change. */
function isNews(
  { to }: Mailing,
  sources: readonly Mailing[],
  departure: Pick<Departure, "mailings" | "lastTold">,
): boolean {
  const hasHeard = departure.mailings.some(
    (mailing) =>
      mailing.to === to &&
      !mailing.colleague &&
      !sources.includes(mailing) &&
      (hasLeft(mailing) || mayLeaveTwice(mailing)),
  );
  return hasHeard && hasNewsOfChange(departure, { to });
}

function carrierOf(sources: readonly Mailing[], steps: readonly string[]): Mailing | undefined {
  const notice = sources.find(isNoticeOfChange);
  if (notice || steps.length > 1) return notice ?? sources.find(({ kind }) => kind === "catch-up");
  return sources.find(({ kind }) => kind === "step") ?? sources[0];
}

function bundleOf(
  [first]: readonly Mailing[],
  [step, ...more]: readonly string[],
  mailings: readonly Mailing[],
): Mailing {
  if (!first) throw new RangeError("A mailing needs a step.");
  const { to, at } = first;
  const isOne = step !== undefined && more.length === 0;
  const id = freshId(isOne ? step : bundleId("catch-up", to), mailings);
  const kind = isOne ? "step" : "catch-up";
  return { id, kind, steps: [], to, at, revision: 1, state: { name: "pending" } };
}

function inOrder(steps: readonly StepRecord[]): StepRecord[] {
  return steps.toSorted((one, other) => Temporal.ZonedDateTime.compare(one.planned, other.planned));
}
