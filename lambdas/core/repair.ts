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
  return catchUp(
    answerClaims(dropCancelled(departure, circumstances.now), circumstances.now),
    circumstances,
  );
}

/** A claim that was given back after the withdrawal: nobody wants it any more. */
function dropCancelled(departure: Departure, now: Temporal.Instant): Departure {
  const isDropped = ({ state, cancelled }: Mailing) =>
    cancelled === true && state.name === "pending";
  if (!departure.mailings.some(isDropped)) return departure;
  const mailings = departure.mailings.map((mailing) =>
    isDropped(mailing) ? skipped(mailing) : mailing,
  );
  return noteUnsynced(departure, { ...departure, mailings }, now);
}

function skipped({ cancelled: _, ...mailing }: Mailing): Mailing {
  return { ...mailing, state: { name: "skipped" } };
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
      ...unanswered.map((mailing) => ({
        at: now,
        who: TOTZIENS,
        what: isLast(mailing) ? ("gave-up" as const) : ("sent-again" as const),
        detail: mailing.id,
      })),
    ],
  };
  return noteUnsynced(departure, after, now);
}

function isUnanswered({ state }: Mailing, now: Temporal.Instant): boolean {
  if (state.name !== "claimed") return false;
  return Temporal.Instant.compare(state.at.add({ hours: CLAIM_ANSWERED_WITHIN_HOURS }), now) <= 0;
}

/** It was sent again before, or nobody wants it any more. */
function isLast({ state, cancelled }: Mailing): boolean {
  return cancelled === true || ("again" in state && state.again === true);
}

function givenBack(mailing: Mailing, now: Temporal.Instant): Mailing {
  return isLast(mailing)
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
