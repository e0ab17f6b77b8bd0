import type { Temporal } from "temporal-polyfill";
import type { Answers } from "../answers/answers.ts";
import type { TallyPlace } from "./tally.ts";

/** Whose answers, of which occasion, and whether they are kept under the key of those with a name. */
export type AnswersPlace = Pick<Answers, "departureId" | "occasion" | "named">;

/** Minutes in which a press, or a page's own reading of the departure, may still be on its way. A page ends within seconds. */
export const ON_ITS_WAY_MINUTES = 1;

/** What the closing job has to look at. */
export type DueForClosing =
  | { readonly kind: "answers"; readonly place: AnswersPlace }
  | { readonly kind: "order"; readonly departureId: string }
  | { readonly kind: "tally"; readonly place: TallyPlace }
  | { readonly kind: "line"; readonly id: string }
  /** Lines that were gathered in that month, with which they go. */
  | { readonly kind: "gathered"; readonly month: string };

/** Answers as the closing job finds them. */
export interface FoundAnswers {
  readonly place: AnswersPlace;
  /** Absent once they are cut loose or forgotten; then only the traces of counting are left, for an hour. */
  readonly answers?: Answers;
  /** The departure doesn't follow them yet. */
  readonly follows: boolean;
  /** From the first step of counting until an hour after the last. */
  readonly counting?: Counting;
  readonly counted?: Temporal.Instant;
}

/** What is being counted, decided once: the fields to raise, by counter. */
export interface Counting {
  /** Random. Makes the tokens by which each increment happens once. */
  readonly seed: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Answers, for the one job that closes them. Reads by place are consistent; listings may lag by a second. */
export interface ClosingAnswers {
  due(now: Temporal.Instant): Promise<DueForClosing[]>;
  /** The places of all answers, due or not. */
  all(): Promise<AnswersPlace[]>;
  find(place: AnswersPlace): Promise<FoundAnswers | undefined>;
  /** Their departure follows them now. */
  followed(found: FoundAnswers): Promise<void>;
  /** The questions close later than was thought. Nothing happens if they were saved meanwhile. */
  closeLater(found: FoundAnswers, closes: Temporal.Instant): Promise<void>;
  /** Begins to count: from here on they cannot be saved. False if they were saved, or begun, meanwhile. */
  begin(found: FoundAnswers, counting: Counting): Promise<boolean>;
  /** Everything is counted: of nameless answers the content goes. The traces are due at `next`. */
  counted(found: FoundAnswers, now: Temporal.Instant, next: Temporal.Instant): Promise<void>;
  /** Takes the content away and leaves the traces of counting. */
  empty(found: FoundAnswers): Promise<void>;
  /** Takes the traces of counting away; what has a name stays until then. */
  keepUntil(found: FoundAnswers, until: Temporal.Instant): Promise<void>;
  /** Deletes them; false if they were saved, or begun to be counted, meanwhile. */
  end(found: FoundAnswers): Promise<boolean>;
  /** Until when the answers of a departure are to be deleted, if that is ordered. */
  orderOf(departureId: string): Promise<Temporal.Instant | undefined>;
  /** The order is looked at again then. */
  postponeOrder(
    departureId: string,
    until: Temporal.Instant,
    next: Temporal.Instant,
  ): Promise<void>;
  /** Unless there is a later one by now. */
  endOrder(departureId: string, until: Temporal.Instant): Promise<void>;
  /** Adds an open line to the pool, once for each id. */
  addLine(line: OpenLine): Promise<void>;
  dropLine(id: string): Promise<void>;
  /** Raises fields of a counter by one, once for each token. */
  raise(counter: string, fields: readonly string[], token: string): Promise<void>;
  /** Forgets a token, after which it would count again. */
  dropToken(counter: string, token: string): Promise<void>;
}

/** Words without a name, cut loose. */
export interface OpenLine {
  /** Random, so that their order says nothing. */
  readonly id: string;
  readonly words: string;
  readonly until: Temporal.Instant;
}

/** Hashes of what was cut loose or deleted, kept where a restore of the departures does not reach. */
export interface Ledger {
  note(place: AnswersPlace, as: LedgerNote, now: Temporal.Instant): Promise<void>;
  /** When that last happened at this place. */
  noted(place: AnswersPlace): Promise<Readonly<Partial<Record<LedgerNote, Temporal.Instant>>>>;
}

export type LedgerNote = "counted" | "deleted";
