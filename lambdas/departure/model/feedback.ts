import type { Temporal } from "temporal-polyfill";

/** A line that a manager left about the plan: nothing says of which manager, departure or day. */
export interface FeedbackLine {
  /** Random, so that the order of lines says nothing. */
  readonly id: string;
  readonly words: string;
  /** The plan's step that it is about; absent: the whole plan. */
  readonly about?: string;
  /** Deleted then: the same day for all lines of a half-year, so that it doesn't tell the day of this one. */
  readonly until: Temporal.PlainDate;
}

export interface FeedbackPool {
  /** Adds a line, once for each id. */
  add(line: FeedbackLine): Promise<void>;
  /** All lines that are not to be deleted yet, in the order of their ids. May lag by a second. */
  all(today: Temporal.PlainDate): Promise<FeedbackLine[]>;
}
