import { tellOfInterview, withWhatWasSaid } from "../mailings/interview-mails.ts";
import type { Context } from "../model/context.ts";
import type { Departure } from "../model/departure.ts";
import { comingInterview, entryOf, type Interview, isInterviewOver } from "../model/interview.ts";
import type { Person } from "../model/person.ts";

/** What HR enters about an interview, and the way that the leaver chose. */
export type AgreedInterview = Pick<Interview, "at" | "minutes" | "where" | "how" | "with">;

/**
 * Sets the coming interview and tells both people. An interview that isn't over, even if called off, keeps its calendar
 * entry. A previous interviewer's entry is cancelled. After an interview has been held, the next one is new.
 */
export function withInterviewChange(
  departure: Departure,
  agreed: AgreedInterview,
  since: Context,
): Departure {
  const { interviews = [] } = departure;
  const last = interviews.at(-1);
  const going = last && !isInterviewOver(last, since.now) ? last : undefined;
  if (!going)
    return withInterview(departure, { ...agreed, number: fresh(interviews), sequence: 0 }, since);
  const sequence = going.sequence + 1;
  const entry = entryOf(going);
  const own = interviews.find(
    (each) => entryOf(each) === entry && isSamePerson(each.with, agreed.with),
  );
  const number = own?.number ?? fresh(interviews);
  const isOther = number !== going.number && !going.cancelled;
  const passed = isOther
    ? withInterview(departure, { ...going, sequence, cancelled: true, passedOn: true }, since)
    : departure;
  const planned = { ...agreed, number, sequence, ...(number === entry ? {} : { entry }) };
  return withInterview(passed, planned, since);
}

/** Removes the coming interview and tells everyone who was invited. Returns the same departure when there is none. */
export function withoutInterview(departure: Departure, since: Context): Departure {
  const coming = comingInterview(departure, since.now);
  if (!coming) return departure;
  return withInterview(
    departure,
    { ...coming, sequence: coming.sequence + 1, cancelled: true },
    since,
  );
}

function fresh(interviews: readonly Interview[]): number {
  return Math.max(0, ...interviews.map(({ number }) => number)) + 1;
}

/** Replaces the last interview with this one and tells its people. */
function withInterview(departure: Departure, interview: Interview, since: Context): Departure {
  const { interviews = [] } = departure;
  const before = interviews.find(({ number }) => number === interview.number);
  const mailings = before ? withWhatWasSaid(departure, before) : departure.mailings;
  const others = interviews.filter((each) => each !== before);
  return tellOfInterview(
    { ...departure, mailings, interviews: [...others, interview] },
    interview,
    since,
  );
}

export function isSamePerson(one: Person, other: Person): boolean {
  return one.address.toLowerCase() === other.address.toLowerCase();
}
