import type { Temporal } from "temporal-polyfill";

/** The readers who are told about changes. */
export const HEARING = ["manager", "leaver"] as const;
export type Hearing = (typeof HEARING)[number];

/** What a reader knew before the first change they haven't heard of. */
export interface LastTold {
  readonly lastDay: Temporal.PlainDate;
  readonly endOfEmployment: Temporal.PlainDate;
  /** The manager's steps that were mailed and open. */
  readonly steps: readonly string[];
  /** The moment of that change. */
  readonly since: Temporal.Instant;
}

export type AllLastTold = Readonly<Partial<Record<Hearing, LastTold>>>;
