import { Temporal } from "temporal-polyfill";
import type { Person } from "./person.ts";

/** A talk that HR has agreed with the leaver and with whoever holds it: an entry in both their calendars. */
export interface Interview {
  /** Counts the talks of one departure from one: another for each who holds one. */
  readonly number: number;
  readonly at: Temporal.ZonedDateTime;
  readonly minutes: number;
  /** An address, a telephone number or a link, as HR typed it. */
  readonly where?: string;
  /** Who holds it. */
  readonly with: Person;
  /** Counts the changes of the entry: calendars keep the one with the highest (RFC 5546, 2.1.4). */
  readonly sequence: number;
  readonly cancelled?: true;
  /** It goes on with the entry of the talk with that number, which somebody else was to hold. */
  readonly entry?: number;
  /** It is cancelled because somebody else holds it now: to the leaver, it goes on. */
  readonly passedOn?: true;
}

/** What a mail said of a talk, when it has changed since. */
export interface SaidOfInterview extends Pick<Interview, "at" | "minutes" | "where" | "cancelled"> {
  /** The name of whoever was to hold it. */
  readonly with: string;
}

/** The talks that were agreed, the last one last. */
export interface WithInterviews {
  readonly interviews?: readonly Interview[];
}

/** How long a talk takes where nobody says. */
export const USUAL_MINUTES = 30;

/** Those who have a talk in their calendars. */
export const INTERVIEW_PARTIES = ["leaver", "interviewer"] as const;
export type InterviewParty = (typeof INTERVIEW_PARTIES)[number];

/** The number of its entry in the calendars: the same whoever holds it. */
export function entryOf({ number, entry = number }: Pick<Interview, "number" | "entry">): number {
  return entry;
}

/** The talk to come; of one that was called off only its entry is left. */
export function comingInterview(
  { interviews = [] }: WithInterviews,
  now: Temporal.Instant,
): Interview | undefined {
  return interviews.find((each) => !each.cancelled && !isInterviewOver(each, now));
}

/** Its time has passed. */
export function isInterviewOver({ at, minutes }: Interview, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at.add({ minutes }).toInstant(), now) <= 0;
}

/** What a mail that leaves now says of it. */
export function saidOf({
  at,
  minutes,
  where,
  with: { name },
  cancelled,
}: Interview): SaidOfInterview {
  return {
    at,
    minutes,
    ...(where ? { where } : {}),
    with: name,
    ...(cancelled ? { cancelled } : {}),
  };
}

export const INTERVIEW_CHANGES = ["moment", "place", "length", "person"] as const;
export type InterviewChange = (typeof INTERVIEW_CHANGES)[number];

/** What is not as it was said. */
export function changesOf(said: SaidOfInterview, present: SaidOfInterview): InterviewChange[] {
  const isOther: Readonly<Record<InterviewChange, boolean>> = {
    moment: Temporal.ZonedDateTime.compare(said.at, present.at) !== 0,
    place: said.where !== present.where,
    length: said.minutes !== present.minutes,
    person: said.with !== present.with,
  };
  return INTERVIEW_CHANGES.filter((each) => isOther[each]);
}
