import { Temporal } from "temporal-polyfill";
import { catchUp } from "./catch-up.ts";
import type { Departure } from "./departure.ts";
import { TOTZIENS } from "./history.ts";
import { CLAIM_ANSWERED_WITHIN_HOURS, isLate, type Mailing } from "./mailing.ts";
import type { Circumstances } from "./submit.ts";
import { noteUnsynced } from "./unsynced.ts";

/** Time for a burst to be paced, before a mailing that is due counts as forgotten. */
const BURST_MINUTES = 30;

/**
 * What time alone has made necessary: a claim that nobody answered is given back once, and given up the second time;
 * then what is too late is caught up. A departure that needs nothing comes back as it is.
 */
export function repair(departure: Departure, circumstances: Omit<Circumstances, "who">): Departure {
  return catchUp(answerClaims(departure, circumstances.now), circumstances);
}

function answerClaims(departure: Departure, now: Temporal.Instant): Departure {
  const unanswered = departure.mailings.filter((mailing) => isUnanswered(mailing, now));
  if (unanswered.length === 0) return departure;
  const after: Departure = {
    ...departure,
    mailings: departure.mailings.map((mailing) =>
      unanswered.includes(mailing) ? givenBack(mailing, now) : mailing,
    ),
    history: [
      ...departure.history,
      ...unanswered.map(({ id, state }) => ({
        at: now,
        who: TOTZIENS,
        what: isSecond(state) ? ("gave-up" as const) : ("sent-again" as const),
        detail: id,
      })),
    ],
  };
  return noteUnsynced(departure, after, now);
}

function isUnanswered({ state }: Mailing, now: Temporal.Instant): boolean {
  if (state.name !== "claimed") return false;
  return Temporal.Instant.compare(state.at.add({ hours: CLAIM_ANSWERED_WITHIN_HOURS }), now) <= 0;
}

function isSecond(state: Mailing["state"]): boolean {
  return "again" in state && state.again === true;
}

function givenBack(mailing: Mailing, now: Temporal.Instant): Mailing {
  return isSecond(mailing.state)
    ? { ...mailing, state: { name: "refused", at: now, why: "unconfirmed" } }
    : { ...mailing, state: { name: "pending", again: true } };
}

/** Pending, due for longer than a burst takes, and still in time: its message is lost. */
export function forgottenMailings(
  { mailings, unsynced }: Departure,
  now: Temporal.Instant,
): Mailing[] {
  return mailings.filter(
    (mailing) =>
      mailing.state.name === "pending" &&
      !unsynced?.create.includes(mailing.id) &&
      !isLate(mailing, now) &&
      Temporal.Instant.compare(mailing.at.toInstant().add({ minutes: BURST_MINUTES }), now) <= 0,
  );
}
