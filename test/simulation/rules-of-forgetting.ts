import { TOTZIENS } from "../../lambdas/core/history.ts";
import { newLines } from "./facts.ts";
import type { Write } from "./life.ts";
import type { Rule } from "./rule.ts";

const DAY = 86_400_000;
const KEPT_DAYS = 30;

export const everybodyIsForgottenInTheEnd: Rule = ({ ended }) =>
  ended.filter(({ erased }) => !erased).map(({ id }) => `${id.slice(0, 4)} is kept for ever`);

/** Nobody asked, and thirty days have passed since the last mail and since the end, or the withdrawal. */
export const nobodyIsForgottenTooSoon: Rule = ({ writes, mails }) =>
  writes.filter(isForgetting).flatMap(({ at, before, after }) => {
    const { withdrawn, dates } = before ?? after;
    const end = withdrawn?.at.epochMilliseconds ?? Date.parse(dates.endOfEmployment.toString());
    const left = mails.filter(({ departure }) => departure.id === after.id).map((each) => each.at);
    const last = Math.max(end, ...left);
    // The days are counted as days, not as hours.
    return at > last + (KEPT_DAYS - 1) * DAY
      ? []
      : [`${after.id.slice(0, 4)} is forgotten too soon`];
  });

/** A guard is a hash of somebody. */
export const whoeverIsForgottenLeavesNoGuard: Rule = ({ ended, guardsInTheEnd, story, faults }) => {
  const isExcused = faults.length > 0 || story.restarts.length > 0;
  const ids = new Set(ended.map(({ id }) => id));
  return isExcused
    ? []
    : [...guardsInTheEnd.values()]
        .filter((id) => ids.has(id))
        .map((id) => `${id.slice(0, 4)} is forgotten and guarded`);
};

function isForgetting(write: Write): boolean {
  return newLines(write).some(({ what, who }) => what === "erased" && who === TOTZIENS);
}
