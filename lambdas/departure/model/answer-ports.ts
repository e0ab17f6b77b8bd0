import type { Temporal } from "temporal-polyfill";
import type { Answers, Occasion } from "../answers/answers.ts";

/** What leavers answered, until it is cut loose. Reads are consistent. */
export interface AnswersKept {
  find(departureId: string, occasion: Occasion): Promise<Answers | undefined>;
  /**
   * Saves; false when it changed since `found`, or is being counted. With `follows` it stays marked until `followed`, so
   * that the closing job makes the departure follow if the caller doesn't. `named` may differ from `found`: it moves.
   */
  keep(answers: Answers, found: Answers | undefined, follows: boolean): Promise<boolean>;
  /** Removes the mark of what was kept, unless it was saved again meanwhile. */
  followed(answers: Answers): Promise<void>;
  /** Deletes what was found; false when it changed since. */
  drop(answers: Answers): Promise<boolean>;
}

/** Answers with a name, which are all that HR's desk can read. */
export interface NamedAnswers {
  find(departureId: string, occasion: Occasion): Promise<Answers | undefined>;
}

/** Orders to delete what was answered and not cut loose. The outbox writes them, the closing job carries them out. */
export interface Forgetting {
  /** Deletes what was answered up to then. */
  order(departureId: string, until: Temporal.Instant): Promise<void>;
}

/** Cards that HR prints for a leaver without a mailbox. */
export interface Cards {
  /** Returns the code for the URL, in small letters and digits. */
  make(card: Pick<Card, "departureId" | "expires">): Promise<string>;
  /** Undefined for an unknown code, and after five wrong answers. The caller refuses an expired one. */
  find(code: string): Promise<Card | undefined>;
  /** Counts a wrong answer; undefined once that ended it. */
  wrong(code: string): Promise<Card | undefined>;
}

export interface Card {
  readonly departureId: string;
  readonly expires: Temporal.Instant;
  /** Wrong answers so far. */
  readonly wrong: number;
}

/** Wrong answers that end a card. */
export const WRONG_AT_MOST = 5;

/** Moments of people who hold interviews, so that none is given out twice. Held in quarters of an hour. */
export interface HeldMoments {
  /** Holding again what one holds is fine. */
  hold(moment: HeldMoment): Promise<"held" | HeldBy>;
  /** Succeeds also when another departure holds it, or none. */
  release(moment: HeldMoment): Promise<void>;
  /** The beginnings of quarters of an hour that are held, in order. */
  taken(holder: string, day: Temporal.PlainDate): Promise<Temporal.Instant[]>;
}

export interface HeldMoment {
  /** The address of the holder. */
  readonly holder: string;
  readonly at: Temporal.ZonedDateTime;
  readonly minutes: number;
  readonly departureId: string;
}

/** Who holds a moment. If that departure has no such interview a minute after `since`, it may be released. */
export interface HeldBy {
  readonly by: string;
  readonly since: Temporal.Instant;
}
