import type { Temporal } from "temporal-polyfill";
import type { Occasion } from "../answers/answers.ts";
import type { Person } from "./person.ts";

/**
 * What a departure holds of the leaver's voice. Answers are items of their own: a nameless answer at the end never writes the
 * departure, and half a year later it reads the same as "no, thank you".
 */
export interface Voice {
  /** What the leaver said about a private address. Absent: nothing, or HR entered it. */
  readonly address?: SaidOfAddress;
  /** What came of the invitation, and all that is known of it. */
  readonly choice?: { readonly as: TalkChoice; readonly at: Temporal.Instant };
  /** The leaver asked to be mailed about working here. */
  readonly contactAsked?: Temporal.Instant;
  /** Answers with a name, for the answer readers. */
  readonly named?: Readonly<Partial<Record<Occasion, NamedNote>>>;
  /** The talk as the leaver chose it. */
  readonly talk?: TalkWish;
  /** Moments that the holder of the talk offered. */
  readonly moments?: OfferedMoments;
  /** Whom HR named where the leaver chose somebody else. */
  readonly holder?: Person;
  readonly report?: TalkReport;
}

export interface SaidOfAddress {
  readonly as: "given" | "declined";
  readonly at: Temporal.Instant;
  /** When the link in a mail to it was pressed. */
  readonly confirmed?: Temporal.Instant;
}

export const TALK_CHOICES = ["talk", "no-talk"] as const;
export type TalkChoice = (typeof TALK_CHOICES)[number];

export interface NamedNote {
  readonly since: Temporal.Instant;
  /** The last day on which they are kept. */
  readonly until: Temporal.PlainDate;
}

/** `no-matter` means HR. */
export const TALK_WITH = ["hr", "somebody-else", "manager", "no-matter"] as const;
export type TalkWith = (typeof TALK_WITH)[number];

export const TALK_HOW = ["phone", "video", "here"] as const;
export type TalkHow = (typeof TALK_HOW)[number];

export const DAY_PARTS = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export interface TalkWish {
  readonly with: TalkWith;
  readonly how: TalkHow;
  /** Instead of a moment that was offered. */
  readonly wish?: { readonly day: Temporal.PlainDate; readonly part: DayPart };
  /** For the holder alone, until the day after the talk. */
  readonly phone?: string;
  /** The leaver calls. */
  readonly callsThemselves?: true;
  readonly at: Temporal.Instant;
}

export interface OfferedMoments {
  /** The address of who offered them. */
  readonly by: string;
  readonly moments: readonly Temporal.ZonedDateTime[];
  readonly at: Temporal.Instant;
}

/** What the holder said after the talk. */
export interface TalkReport {
  /** The interview's number. */
  readonly interview: number;
  readonly tookPlace: boolean;
  readonly at: Temporal.Instant;
  /** At most 1,000 characters; HR sees them once the leaver has read them. */
  readonly lines?: string;
  readonly readByLeaver?: Temporal.Instant;
}
