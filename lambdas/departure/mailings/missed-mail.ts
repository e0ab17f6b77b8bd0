import { Temporal } from "temporal-polyfill";
import type { Departure } from "../model/departure.ts";
import { hasLeft, isMendable } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { isUnfinished } from "../timeline/useful.ts";
import { leftAt } from "./open-steps.ts";

/**
 * Whether its reader still misses a mail that came back for now: not where all that it brought is over, or left again since;
 * of news alone the next mail to the same reader is enough. An address that fails is missed until it is mended.
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

/** Those whose mail does not arrive, each once. */
export function missedBy(departure: Departure): Mailing["to"][] {
  const missed = departure.mailings.filter(
    (mailing) => saysOfAnAddress(mailing) && isMissed(mailing, departure),
  );
  return [...new Set(missed.map(({ to }) => to))];
}

/** It did not arrive, and not because its words are wrong. */
function saysOfAnAddress(mailing: Mailing): boolean {
  const { state } = mailing;
  return isMendable(mailing) && !(state.name === "refused" && state.why === "unwritable");
}

/** Those, other than the leaver, who reported a mail as unwanted. */
export function complainedBy({ mailings }: Departure): Mailing["to"][] {
  const reported = mailings.filter(
    ({ state }) => state.name === "refused" && state.why === "complaint",
  );
  return [...new Set(reported.map(({ to }) => to))];
}
