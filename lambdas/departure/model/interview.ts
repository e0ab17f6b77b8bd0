import { Temporal } from "temporal-polyfill";
import type { Person } from "./person.ts";
import type { TalkHow } from "./voice.ts";

/** An interview agreed with the leaver and the interviewer, with one entry in both calendars. */
export interface Interview {
  /** Numbers a departure's interviews from one; each interviewer has another. */
  readonly number: number;
  readonly at: Temporal.ZonedDateTime;
  readonly minutes: number;
  /** An address, a telephone number or a link, as HR typed it. */
  readonly where?: string;
  /** The way that the leaver chose. */
  readonly how?: TalkHow;
  /** The interviewer. */
  readonly with: Person;
  /** Counts changes of the entry: calendars keep the highest (RFC 5546, 2.1.4). */
  readonly sequence: number;
  readonly cancelled?: true;
  /** The number of the interview whose entry this one continues, with another interviewer. */
  readonly entry?: number;
  /** Cancelled because someone else is the interviewer now; for the leaver it goes on. */
  readonly passedOn?: true;
}

/** What a mail said about an interview that has changed since. */
export interface SaidOfInterview
  extends Pick<Interview, "at" | "minutes" | "where" | "how" | "cancelled"> {
  /** The name of the interviewer then. */
  readonly with: string;
}

/** Agreed interviews, latest last. */
export interface WithInterviews {
  readonly interviews?: readonly Interview[];
}

/** Those who have it in their calendars. */
export const INTERVIEW_PARTIES = ["leaver", "interviewer"] as const;
export type InterviewParty = (typeof INTERVIEW_PARTIES)[number];

/** The number of its calendar entry: the same whoever the interviewer is. */
export function entryOf({ number, entry = number }: Pick<Interview, "number" | "entry">): number {
  return entry;
}

/** The coming interview. A cancelled one lives on only in its entry. */
export function comingInterview(
  { interviews = [] }: WithInterviews,
  now: Temporal.Instant,
): Interview | undefined {
  return interviews.find((each) => !each.cancelled && !isInterviewOver(each, now));
}

/** Its time has passed. */
export function isInterviewOver({ at, minutes }: Interview, now: Temporal.Instant): boolean {
  return at.epochMilliseconds + minutes * 60_000 <= now.epochMilliseconds;
}

/** What a mail sent now says about it. */
export function saidOf({
  at,
  minutes,
  where,
  how,
  with: { name },
  cancelled,
}: Interview): SaidOfInterview {
  return {
    at,
    minutes,
    ...(where ? { where } : {}),
    ...(how ? { how } : {}),
    with: name,
    ...(cancelled ? { cancelled } : {}),
  };
}

export const INTERVIEW_CHANGES = ["moment", "place", "way", "length", "person"] as const;
export type InterviewChange = (typeof INTERVIEW_CHANGES)[number];

/** The facts that differ. */
export function changesOf(said: SaidOfInterview, present: SaidOfInterview): InterviewChange[] {
  const isOther: Readonly<Record<InterviewChange, boolean>> = {
    moment: Temporal.ZonedDateTime.compare(said.at, present.at) !== 0,
    place: said.where !== present.where,
    way: said.how !== present.how,
    length: said.minutes !== present.minutes,
    person: said.with !== present.with,
  };
  return INTERVIEW_CHANGES.filter((each) => isOther[each]);
}
