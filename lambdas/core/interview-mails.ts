import { Temporal } from "temporal-polyfill";
import type { Departure } from "./departure.ts";
import { freshId } from "./fresh-id.ts";
import { type Interview, interviewOf, isOver, TALKERS, type Talker } from "./interview.ts";
import { hasLeft, mayLeaveTwice } from "./left.ts";
import type { Mailing } from "./mailing.ts";
import { atOnce } from "./past.ts";
import { isToCome, placed, presentOf } from "./step-mailings.ts";
import type { Circumstances } from "./submit.ts";

type Since = Omit<Circumstances, "who">;

/**
 * Both people are told how the talk stands. A mail that has not left says it as it will be then; otherwise there is a new
 * one. Nobody hears of the end of a talk to which nobody was invited.
 */
export function tellOfInterview(
  departure: Departure,
  interview: Interview,
  since: Since,
): Departure {
  return TALKERS.reduce((told, to) => tell(told, { interview, to }, since), departure);
}

/** Whether it still helps at that moment: the talk is known, not over, and its reader may be mailed. */
export function isNewsOfInterview(
  departure: Departure,
  mailing: Mailing,
  at: Temporal.Instant,
): boolean {
  const interview = interviewOf(departure, mailing);
  const isSilent = mailing.to === "leaver" && departure.kind === "quiet";
  if (!interview || isSilent) return false;
  return !isOver(interview, at);
}

/** Another mailing tells the same person of the same talk and is still to come. */
export function isToldOtherwise({ mailings }: Departure, mailing: Mailing): boolean {
  return mailings.some(
    (other) =>
      other.id !== mailing.id && isAbout(other, mailing.interview, mailing.to) && isToCome(other),
  );
}

/** Its reader has heard of the talk before, so that this one tells of a change. */
export function wasToldBefore({ mailings }: Departure, mailing: Mailing): boolean {
  return mailings.some(
    (other) =>
      other.id !== mailing.id && isAbout(other, mailing.interview, mailing.to) && hasLeft(other),
  );
}

function tell(
  departure: Departure,
  { interview, to }: { readonly interview: Interview; readonly to: Talker },
  since: Since,
): Departure {
  const about = departure.mailings.filter((mailing) => isAbout(mailing, interview.number, to));
  const mayKnow = about.some((mailing) => hasLeft(mailing) || mayLeaveTwice(mailing));
  if (interview.cancelled && !mayKnow) return { ...departure, mailings: without(departure, about) };
  if (!mayBeTold(departure, to) || about.some(isToCome)) return departure;
  const mailing: Mailing = {
    id: freshId(`interview-${to}`, departure.mailings),
    kind: "interview",
    steps: [],
    to,
    at: momentFor(departure, interview, since),
    revision: 1,
    state: { name: "pending" },
    interview: interview.number,
  };
  const next = placed(mailing, departure, since.plan.settings);
  return { ...departure, mailings: [...withoutClaims(departure, about), next] };
}

/** They are not sent: nobody was told of that talk. */
function without({ mailings }: Departure, about: readonly Mailing[]): Mailing[] {
  return mailings.map((mailing) =>
    about.includes(mailing) && isToCome(mailing)
      ? { ...mailing, state: { name: "skipped" } }
      : mailing,
  );
}

/** One that is just being sent says what was: if that fails, the next one says it all. */
function withoutClaims({ mailings }: Departure, about: readonly Mailing[]): Mailing[] {
  return mailings.map((mailing) =>
    about.includes(mailing) && mailing.state.name === "claimed"
      ? { ...mailing, cancelled: true as const }
      : mailing,
  );
}

/** Whoever objected, or has died, hears nothing more; who holds the talk always does. */
function mayBeTold({ objected, kind }: Departure, to: Talker): boolean {
  return to === "interviewer" || (!objected && kind !== "quiet");
}

function isAbout(mailing: Mailing, number: number | undefined, to: Mailing["to"]): boolean {
  return mailing.kind === "interview" && mailing.interview === number && mailing.to === to;
}

/** In office hours; or now, where the talk would be over by then. */
function momentFor(departure: Departure, { at }: Interview, since: Since): Temporal.ZonedDateTime {
  const present = presentOf(departure, since);
  const soon = atOnce(present);
  return Temporal.ZonedDateTime.compare(soon, at) < 0
    ? soon
    : present.quietUntil.toZonedDateTimeISO(departure.timeZone);
}
