import { Temporal } from "temporal-polyfill";
import type { Departure, Person } from "./departure.ts";
import type { Mailing } from "./mailing.ts";

/** A talk that HR has agreed with the leaver and with whoever holds it: an entry in both their calendars. */
export interface Interview {
  /** Counts the talks of one departure from one. Each is an entry of its own. */
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
}

/** Those who have a talk in their calendars. */
export const TALKERS = ["leaver", "interviewer"] as const;
export type Talker = (typeof TALKERS)[number];

/** The talk that a mailing tells of. */
export function interviewOf(
  { interviews = [] }: Pick<Departure, "interviews">,
  { kind, interview }: Pick<Mailing, "kind" | "interview">,
): Interview | undefined {
  return kind === "interview" ? interviews.find(({ number }) => number === interview) : undefined;
}

/** Its time has passed. */
export function isOver({ at, minutes }: Interview, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at.add({ minutes }).toInstant(), now) <= 0;
}
