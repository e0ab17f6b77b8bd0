import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { hasLeft, isMendable } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { leftAt } from "./open-steps.ts";

/**
 * True while the reader still lacks what a temporarily failed mail said: not once all its steps are over or were sent
 * again. For news alone, any later mail to that reader is enough. A permanent failure counts until it is fixed.
 */
export function isMissed(mailing: Mailing, { mailings, steps }: Departure): boolean {
  const { state } = mailing;
  if (state.name !== "refused" || state.why !== "not-delivered") return true;
  const isSince = (other: Mailing) =>
    hasLeft(other) && Temporal.Instant.compare(leftAt(other), state.at) > 0;
  const since = mailings.filter(
    (other) => other !== mailing && other.to === mailing.to && isSince(other),
  );
  if (mailing.steps.length === 0) return since.length === 0;
  return steps.some(
    (step) =>
      mailing.steps.includes(step.id) &&
      isUnfinished(step) &&
      !since.some((other) => other.steps.includes(step.id)),
  );
}

/** Recipients whose mail fails, each once. */
export function missedBy(departure: Departure): Mailing["to"][] {
  const missed = departure.mailings.filter(
    (mailing) => saysOfAnAddress(mailing) && isMissed(mailing, departure),
  );
  return [...new Set(missed.map(({ to }) => to))];
}

/** It failed, and not because it couldn't be rendered. */
function saysOfAnAddress(mailing: Mailing): boolean {
  const { state } = mailing;
  return isMendable(mailing) && !(state.name === "refused" && state.why === "unwritable");
}

/** Recipients other than the leaver who reported a mail as unwanted. A colleague isn't one, nor who passed the step on. */
export function complainedBy({ mailings }: Departure): Mailing["to"][] {
  const reported = mailings.filter(
    ({ state, colleague }) => state.name === "refused" && state.why === "complaint" && !colleague,
  );
  return [...new Set(reported.map(({ to }) => to))];
}
