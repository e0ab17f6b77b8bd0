import type { Departure } from "../../lambdas/departure/model/departure.ts";
import { TOTZIENS } from "../../lambdas/departure/model/history.ts";
import { hasFailed, newLines, wasUncertain } from "./facts.ts";
import type { Life, SentMail, Write } from "./life.ts";
import type { Rule } from "./rule.ts";

const DAY = 86_400_000;
const KEPT_DAYS = 30;

/**
 * Without a request, thirty days after the last mail and the end or the withdrawal; or 24 months after the
 * end, whatever was sent since. A mail that was undelivered or unconfirmed, and then no longer wanted, does
 * not count.
 */
export const nobodyIsForgottenTooSoon: Rule = (life) =>
  life.writes.filter(isForgetting).flatMap(({ at, before, after }) => {
    const { withdrawn, dates } = before ?? after;
    const end = withdrawn?.at.epochMilliseconds ?? Date.parse(dates.endOfEmployment.toString());
    const left = life.mails
      .filter(({ departure }) => departure.id === after.id)
      .filter((mail) => !before || !isGivenUp(life, before, mail))
      .map((each) => each.at);
    const isKeptLongest = at >= Date.parse(`${dates.endOfEmployment.add({ months: 24 })}`);
    const last = Math.max(end, ...left);
    // Calendar days, not hours.
    return isKeptLongest || at > last + (KEPT_DAYS - 1) * DAY
      ? []
      : [`${after.id.slice(0, 4)} is forgotten too soon`];
  });

function isGivenUp(life: Life, { mailings }: Departure, { message }: SentMail): boolean {
  const isSkipped = mailings.some(
    ({ id, state }) => id === message.mailingId && state.name === "skipped",
  );
  return isSkipped && (hasFailed(life, { message }) || wasUncertain(life, message));
}

function isForgetting(write: Write): boolean {
  return newLines(write).some(({ what, who }) => what === "erased" && who === TOTZIENS);
}
