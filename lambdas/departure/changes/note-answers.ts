import { isAnsweringOver } from "../answers/answering-access.ts";
import type { Answers } from "../answers/answers.ts";
import { nameUntil, openUntil } from "../answers/until.ts";
import type { Actor, Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { Refusal } from "../model/refusal.ts";
import type { NamedNote, Voice } from "../model/voice.ts";
import { declineTalk } from "./choose-talk.ts";
import { finish } from "./finish.ts";

type Kept = Pick<Answers, "occasion" | "named" | "contact" | "closes">;
type Notes = Pick<Voice, "named" | "contactAsked">;

/**
 * What a departure may hold of answers that were just kept: that there are some with a name, that a mail about work was
 * asked for, and half a year later that there will be no talk, exactly as after "no, thank you". The first two have no line in
 * the history, which would outlive the leaver's change of mind. Answers at the end without a name change nothing. Refuses where
 * no answer may stay.
 */
export function noteAnswers(
  departure: Departure,
  answers: Kept,
  context: Context & Actor,
): Departure {
  refuseToNote(departure, answers);
  const noted = noteOnly(departure, answers, context);
  const after = answers.occasion === "half-year" ? declineTalk(noted, context) : noted;
  return after === departure ? departure : { ...after, edition: departure.edition + 1 };
}

/**
 * The same without a word about the talk, which the leaver may have chosen since: where two presses were kept at one moment,
 * and the notes of the earlier one stand. Where nothing may be noted any more, nothing is.
 */
export function noteOnly(departure: Departure, answers: Kept, context: Context): Departure {
  if (isAnsweringOver(departure, answers.occasion)) return departure;
  const { contactAsked } = departure.voice ?? {};
  const isHalfYear = answers.occasion === "half-year";
  const asked = isHalfYear ? contactOf(contactAsked, answers, context) : contactAsked;
  const named = namedNotes(departure, answers, context);
  return withNotes(departure, { named, ...(asked ? { contactAsked: asked } : {}) }, context);
}

/** Answers of that occasion with a name, if there were any, are gone. */
export function forgetName(
  departure: Departure,
  { occasion }: Pick<Answers, "occasion">,
  context: Context,
): Departure {
  const { contactAsked, named: { [occasion]: _, ...named } = {} } = departure.voice ?? {};
  return withNotes(departure, { named, ...(contactAsked ? { contactAsked } : {}) }, context);
}

/** The leaver deleted the answers of that occasion. */
export function forgetAnswers(
  departure: Departure,
  { occasion }: Pick<Answers, "occasion">,
  context: Context,
): Departure {
  const { contactAsked, named: { [occasion]: _, ...named } = {} } = departure.voice ?? {};
  const isKept = contactAsked !== undefined && occasion !== "half-year";
  return withNotes(departure, { named, ...(isKept ? { contactAsked } : {}) }, context);
}

function refuseToNote(departure: Departure, { occasion }: Pick<Kept, "occasion">): void {
  if (departure.erased) throw new Refusal("is-erased");
  if (departure.withdrawn) throw new Refusal("is-withdrawn");
  if (isAnsweringOver(departure, occasion)) throw new Refusal("no-mail-to-leaver");
}

function contactOf(before: Voice["contactAsked"], { contact }: Kept, { now }: Context) {
  return contact ? (before ?? now) : undefined;
}

function namedNotes(
  departure: Departure,
  { occasion, named, closes }: Kept,
  context: Context,
): NonNullable<Voice["named"]> {
  const { [occasion]: before, ...others } = departure.voice?.named ?? {};
  if (!named) return others;
  const lastDay = openUntil({ closes }, departure);
  const until = nameUntil(departure, { occasion, lastDay }, context);
  return { ...others, [occasion]: { since: before?.since ?? context.now, until } };
}

function withNotes(departure: Departure, notes: Notes, context: Context): Departure {
  const { voice: before = {}, ...without } = departure;
  if (isSame(notes, before)) return departure;
  const { contactAsked: _, named: __, ...rest } = before;
  const { named = {}, ...contact } = notes;
  const voice: Voice = { ...rest, ...contact, ...(isEmpty(named) ? {} : { named }) };
  const after = {
    ...without,
    edition: departure.edition + 1,
    ...(isEmpty(voice) ? {} : { voice }),
  };
  return finish(departure, after, context);
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

function isSame(one: Notes, other: Notes): boolean {
  const notes = ({ named }: Notes) => [asText(named?.exit), asText(named?.["half-year"])].join();
  return String(one.contactAsked) === String(other.contactAsked) && notes(one) === notes(other);
}

function asText(note: NamedNote | undefined): string {
  return note ? `${note.since} ${note.until}` : "";
}
