import { Temporal } from "temporal-polyfill";
import { talkMoments } from "../answers/talk-moments.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import type { HistoryEvent } from "../model/history.ts";
import { withLine } from "../model/history-lines.ts";
import { comingInterview } from "../model/interview.ts";
import { LinkRefusal, Refusal } from "../model/refusal.ts";
import type { TalkWish, Voice } from "../model/voice.ts";
import { heldTalk } from "../timeline/talk-days.ts";
import { withInterviewChange, withoutInterview } from "./change-interview.ts";
import { finish } from "./finish.ts";
import {
  type AgreedInterview,
  cancelInterview,
  isSameInterview,
  refuseInterview,
} from "./plan-interview.ts";
import { withoutTalk } from "./without-talk.ts";

/** What the leaver chose on the page: with whom, how, and one of the moments, a wish, or nothing until HR has named who. */
export type ChosenTalk = Omit<TalkWish, "at"> & { readonly moment?: Temporal.ZonedDateTime };

export type PickedTalk = Omit<TalkWish, "at" | "wish"> & {
  readonly moment: Temporal.ZonedDateTime;
};

/**
 * The leaver would like to talk. A moment from the list is an agreed interview at once, or moves the one that was agreed;
 * a wish waits until HR agrees on a moment, and takes the place of what was agreed. The same choice again changes nothing.
 * Refused after the talk, which is the last.
 */
export function chooseTalk(
  departure: Departure,
  chosen: ChosenTalk,
  context: Context & Actor,
): Departure {
  refuseToChoose(departure);
  if (heldTalk(departure, context.now)) throw new Refusal("step-is-over");
  const { moment, wish, ...talk } = chosen;
  return moment
    ? withMoment(departure, { ...talk, moment }, context)
    : withWish(departure, { ...talk, ...(wish ? { wish } : {}) }, context);
}

/** False once nothing may be asked of the leaver any more: then no page asks it. */
export function canChoose({ erased, withdrawn, optedOut, kind }: Departure): boolean {
  return !erased && !withdrawn && !optedOut && kind !== "quiet";
}

/**
 * The leaver would rather not talk: nothing is asked of anybody for a talk any more. A talk that the leaver chose before
 * stays as it is. The same for "no, thank you" and for the four questions, so that nobody can tell them apart.
 */
export function declineTalk(departure: Departure, context: Context & Actor): Departure {
  refuseToChoose(departure);
  if (departure.voice?.choice) return departure;
  if (comingInterview(departure, context.now)) return departure;
  const voice: Voice = { ...departure.voice, choice: { as: "no-talk", at: context.now } };
  return changed(departure, { ...departure, voice }, "talk-declined", context);
}

/** The leaver calls off what was agreed or wished, which opens the invitation's choice again. */
export function callOffTalk(departure: Departure, context: Context & Actor): Departure {
  refuseToChoose(departure);
  if (comingInterview(departure, context.now)) return cancelInterview(departure, context);
  if (departure.voice?.choice?.as !== "talk") return departure;
  return changed(departure, withoutTalk(departure), "talk-called-off", context);
}

function refuseToChoose(departure: Departure): void {
  if (departure.erased) throw new Refusal("is-erased");
  if (departure.withdrawn) throw new Refusal("is-withdrawn");
  if (!canChoose(departure)) throw new Refusal("no-mail-to-leaver");
}

function withMoment(
  departure: Departure,
  { moment, ...chosen }: PickedTalk,
  context: Context & Actor,
): Departure {
  const coming = comingInterview(departure, context.now);
  const agreed = talkAt(departure, { moment, ...chosen }, context);
  const isSame = coming !== undefined && isSameInterview(coming, agreed);
  if (isSame && isSameTalk(departure.voice?.talk, chosen)) return departure;
  const wanted = withTalk(departure, chosen, context);
  if (isSame) return changed(departure, wanted, "talk-chosen", context);
  refuseInterview(departure, agreed, context);
  const after = withInterviewChange(wanted, agreed, context);
  return changed(departure, after, coming ? "interview-moved" : "interview-planned", context);
}

/** With the person who has that moment; refuses a moment that was not, or is no longer, to choose. */
export function talkAt(
  departure: Departure,
  { moment, with: whom, how }: PickedTalk,
  context: Context,
): AgreedInterview {
  const isIt = ({ at }: { readonly at: Temporal.ZonedDateTime }) =>
    Temporal.ZonedDateTime.compare(at, moment) === 0;
  const coming = comingInterview(departure, context.now);
  const found = talkMoments(departure, whom, context).find(isIt);
  const holder = found?.holder ?? (coming && isIt(coming) ? coming.with : undefined);
  if (!holder) throw new LinkRefusal("moment-is-gone");
  const { at } = found ?? { at: moment };
  return { at, minutes: context.plan.settings.talkMinutes, how, with: holder };
}

function withWish(
  departure: Departure,
  chosen: Omit<TalkWish, "at">,
  context: Context & Actor,
): Departure {
  const coming = comingInterview(departure, context.now);
  if (!coming && isSameTalk(departure.voice?.talk, chosen)) return departure;
  const without = coming
    ? lined(withoutInterview(departure, context), "interview-cancelled", context)
    : departure;
  return changed(departure, withTalk(without, chosen, context), "talk-chosen", context);
}

function withTalk(departure: Departure, chosen: Omit<TalkWish, "at">, { now }: Context): Departure {
  const before = departure.voice?.choice;
  const choice = before?.as === "talk" ? before : ({ as: "talk", at: now } as const);
  return { ...departure, voice: { ...departure.voice, choice, talk: { ...chosen, at: now } } };
}

function isSameTalk(one: TalkWish | undefined, other: Omit<TalkWish, "at">): boolean {
  return (
    one !== undefined &&
    one.with === other.with &&
    one.how === other.how &&
    one.phone === other.phone &&
    one.callsThemselves === other.callsThemselves &&
    one.wish?.part === other.wish?.part &&
    one.wish?.day.toString() === other.wish?.day.toString()
  );
}

function changed(
  before: Departure,
  after: Departure,
  event: HistoryEvent,
  context: Context & Actor,
): Departure {
  return finish(before, { ...lined(after, event, context), edition: before.edition + 1 }, context);
}

/** A line about an interview has its number. */
function lined(departure: Departure, what: HistoryEvent, { now, who }: Context & Actor): Departure {
  const number = String(departure.interviews?.at(-1)?.number ?? "");
  const detail = what.startsWith("interview-") ? number : "talk";
  return { ...departure, ...withLine(departure, { at: now, who, what, detail }) };
}
