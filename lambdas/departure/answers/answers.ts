import type { Temporal } from "temporal-polyfill";

/** When a leaver is asked: around the last day, and half a year later. */
export const OCCASIONS = ["exit", "half-year"] as const;
export type Occasion = (typeof OCCASIONS)[number];

export const QUESTIONS = [
  "recommend",
  "reasons",
  "longer",
  "good",
  "better",
  "return",
  "help-out",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** The chosen options of each answered question. */
export type Given = Readonly<Partial<Record<Question, readonly string[]>>>;

/** What somebody answered on one occasion. Kept apart from the departure, which holds none of it. */
export interface Answers {
  readonly departureId: string;
  readonly occasion: Occasion;
  readonly given: Given;
  /** At most 500 characters. */
  readonly words?: string;
  /** The leaver added their name. */
  readonly named: boolean;
  /** Half a year later: wants to be mailed about working here. */
  readonly contact?: true;
  /** When they were first kept. */
  readonly first: Temporal.Instant;
  readonly saved: Temporal.Instant;
  /** From then on they can neither be changed nor, without a name, be found. */
  readonly closes: Temporal.Instant;
  /** Counts each save. */
  readonly version: number;
}

/** The most characters of one's own words, counted as code points. */
export const WORDS_AT_MOST = 500;

export function isTooLong(words: string): boolean {
  return [...words].length > WORDS_AT_MOST;
}
