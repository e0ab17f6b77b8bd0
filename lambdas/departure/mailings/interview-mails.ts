import { Temporal } from "temporal-polyfill";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { freshId } from "../model/fresh-id.ts";
import {
  changesOf,
  entryOf,
  INTERVIEW_PARTIES,
  type Interview,
  type InterviewChange,
  type InterviewParty,
  isInterviewOver,
  type SaidOfInterview,
  saidOf,
} from "../model/interview.ts";
import { hasLeft, mayLeaveTwice } from "../model/left.ts";
import type { Mailing } from "../model/mailing.ts";
import { interviewOf } from "../model/mailing.ts";
import { atOnce } from "../timeline/past.ts";
import { interviewMoment } from "./interview-moment.ts";
import { mailboxOf, mailboxOn } from "./mailbox.ts";
import { leftAt } from "./open-steps.ts";
import { placed } from "./spacing.ts";
import { isToCome, presentOf } from "./step-mailings.ts";

/**
 * Tells both people about the interview. A pending mail will say how things are when it goes out; otherwise a new one
 * is made. A cancellation goes only to those who were invited. When the interviewer changes, the leaver hears with the
 * next mail.
 */
export function tellOfInterview(
  departure: Departure,
  interview: Interview,
  since: Context,
): Departure {
  return INTERVIEW_PARTIES.filter((to) => !(to === "leaver" && interview.passedOn)).reduce(
    (told, to) => tell(told, { interview, to }, since),
    departure,
  );
}

/** Records in each sent mail what it said, because the interview is about to change. */
export function withWhatWasSaid(
  { mailings }: Pick<Departure, "mailings">,
  interview: Interview,
): Mailing[] {
  return mailings.map((mailing) =>
    interview.number === mailing.interview &&
    mailing.kind === "interview" &&
    hasLeft(mailing) &&
    !mailing.said
      ? { ...mailing, said: saidOf(interview) }
      : mailing,
  );
}

/**
 * True if the mail is still useful then: the interview exists and isn't over, its reader may be mailed, and nothing
 * else tells them.
 */
export function isNewsOfInterview(
  departure: Departure,
  mailing: Mailing,
  at: Temporal.Instant,
): boolean {
  const interview = interviewOf(departure, mailing);
  const isSilent = mailing.to === "leaver" && departure.kind === "quiet";
  if (!interview || isSilent || isInterviewOver(interview, at)) return false;
  return interview.cancelled
    ? isKnown(departure, mailing, interview)
    : isNew(departure, mailing, interview);
}

/** The reader knows about the interview and may not know that it is cancelled. */
function isKnown(departure: Departure, mailing: Mailing, interview: Interview): boolean {
  const last = lastTold(departure, mailing);
  return last ? !saidBy(last, departure, interview).cancelled : isAgain(mailing);
}

/**
 * The reader doesn't know about the interview as it is, or has it in another calendar. A sent mail is up to date until
 * the interview changes.
 */
function isNew(departure: Departure, mailing: Mailing, interview: Interview): boolean {
  const last = lastTold(departure, mailing);
  if (!last) return true;
  const said = saidBy(last, departure, interview);
  const isOther = said.cancelled === true || changesOf(said, saidOf(interview)).length > 0;
  return isOther || isElsewhere(departure, last, mailing);
}

/** What it said is noted once that changes: until then it said what is. */
function saidBy(mail: Mailing, departure: Departure, interview: Interview): SaidOfInterview {
  return mail.said ?? saidOf(interviewOf(departure, mail) ?? interview);
}

/** What changed for the reader since the last mail; nothing if that was about another interview. */
export function talkChanges(departure: Departure, mailing: Mailing): InterviewChange[] {
  const interview = interviewOf(departure, mailing);
  const known = lastSaid(departure, mailing);
  return interview && known && !known.cancelled ? changesOf(known, saidOf(interview)) : [];
}

/** What the last sent mail told this reader, if the interview has changed since. */
export function lastSaid(departure: Departure, mailing: Mailing): SaidOfInterview | undefined {
  return lastTold(departure, mailing)?.said;
}

function lastTold(departure: Departure, mailing: Mailing): Mailing | undefined {
  return latestThatLeft(othersAbout(departure, mailing));
}

/** The latest mail that was sent. */
export function latestThatLeft(mailings: readonly Mailing[]): Mailing | undefined {
  return mailings
    .filter(hasLeft)
    .toSorted((one, other) => Temporal.Instant.compare(leftAt(one), leftAt(other)))
    .at(-1);
}

/** It may already have been delivered. */
function isAgain({ state }: Mailing): boolean {
  return "again" in state && state.again === true;
}

/** It went to another mailbox, and so to another calendar. */
function isElsewhere(departure: Departure, last: Mailing, mailing: Mailing): boolean {
  return mailboxOf(departure, last) !== mailboxOn(departure, mailing, mailing.at.toPlainDate());
}

/** Another pending mailing tells the same person about the same interview. */
export function isToldOtherwise(departure: Departure, mailing: Mailing): boolean {
  return othersAbout(departure, mailing).some(isToCome);
}

function othersAbout(departure: Departure, mailing: Mailing): Mailing[] {
  const interview = interviewOf(departure, mailing);
  const { to } = mailing;
  if (!interview || (to !== "leaver" && to !== "interviewer")) return [];
  return about(departure, { interview, to }).filter(({ id }) => id !== mailing.id);
}

export interface Telling {
  readonly interview: Interview;
  readonly to: InterviewParty;
}

/** The mailings to that reader about that interview. The leaver has one entry, whoever the interviewer is. */
export function about(departure: Departure, { interview, to }: Telling): Mailing[] {
  return departure.mailings.filter((mailing) => {
    const other = interviewOf(departure, mailing);
    if (!other || mailing.to !== to) return false;
    return to === "leaver"
      ? entryOf(other) === entryOf(interview)
      : other.number === interview.number;
  });
}

function tell(departure: Departure, telling: Telling, since: Context): Departure {
  const { interview, to } = telling;
  const told = about(departure, telling);
  const mayKnow = told.some((mailing) => hasLeft(mailing) || mayLeaveTwice(mailing));
  if (interview.cancelled && !mayKnow) return { ...departure, mailings: without(departure, told) };
  if (!mayBeTold(departure, to)) return departure;
  if (told.some(isToCome))
    return { ...departure, mailings: tellingOf(departure, told, { interview, since }) };
  const at = interviewMoment(interview, presentOf(departure, since));
  const claimed = { ...departure, mailings: withoutClaims(departure, told) };
  return tellAgain(claimed, { ...telling, at }, since);
}

/** Adds a mail that tells how the interview stands when it is sent. */
export function tellAgain(
  departure: Departure,
  { interview, to, at }: Telling & Pick<Mailing, "at">,
  since: Context,
): Departure {
  const { mailings } = departure;
  const mailing: Mailing = {
    id: freshId(`interview-${to}`, mailings),
    kind: "interview",
    steps: [],
    to,
    at,
    revision: 1,
    state: { name: "pending" },
    interview: interview.number,
  };
  return { ...departure, mailings: [...mailings, placed(mailing, departure, since.plan.settings)] };
}

/** Drops these mailings: their readers never heard of the interview. */
function without({ mailings }: Departure, told: readonly Mailing[]): Mailing[] {
  return mailings.map((mailing) =>
    told.includes(mailing) && isToCome(mailing)
      ? { ...mailing, state: { name: "skipped" } }
      : mailing,
  );
}

interface Change {
  readonly interview: Interview;
  readonly since: Context;
}

/** Points pending mailings to this interview, though they were made for one at another time or with another interviewer. */
function tellingOf(
  departure: Departure,
  told: readonly Mailing[],
  change: Change,
): readonly Mailing[] {
  const { number } = change.interview;
  return departure.mailings.map((mailing) =>
    told.includes(mailing) && isToCome(mailing)
      ? inTime({ ...mailing, interview: number }, departure, change)
      : mailing,
  );
}

/** Keeps its moment, unless that is too late for the interview, or outside office hours for one that can wait for them. */
function inTime(mailing: Mailing, departure: Departure, { interview, since }: Change): Mailing {
  if (mailing.state.name !== "pending") return mailing;
  const present = { ...presentOf(departure, since), quietUntil: mailing.at.toInstant() };
  const inOfficeHours = atOnce(present);
  const isIn = Temporal.ZonedDateTime.compare(inOfficeHours, mailing.at) === 0;
  const canWait = Temporal.ZonedDateTime.compare(inOfficeHours, interview.at) < 0;
  if (isIn ? canWait : !canWait && isBefore(mailing, interview)) return mailing;
  const at = interviewMoment(interview, presentOf(departure, since));
  return placed({ ...mailing, at, revision: mailing.revision + 1 }, departure, since.plan.settings);
}

function isBefore(mailing: Mailing, interview: Interview): boolean {
  return Temporal.ZonedDateTime.compare(mailing.at, interview.at) < 0;
}

/** A mail in flight has the old facts. If sending fails, the next mail has them all. */
function withoutClaims({ mailings }: Departure, told: readonly Mailing[]): Mailing[] {
  return mailings.map((mailing) =>
    told.includes(mailing) && mailing.state.name === "claimed"
      ? { ...mailing, cancelled: true as const }
      : mailing,
  );
}

/** A leaver who opted out or has died hears nothing more; the interviewer always does. */
function mayBeTold({ optedOut, kind }: Departure, to: InterviewParty): boolean {
  return to === "interviewer" || (!optedOut && kind !== "quiet");
}
