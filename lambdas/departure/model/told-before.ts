import type { Temporal } from "temporal-polyfill";

/** Those who are told of a change. */
export const HEARING = ["manager", "leaver"] as const;
export type Hearing = (typeof HEARING)[number];

/** What somebody was told before the first change that they have not heard of. */
export interface LastTold {
  readonly lastDay: Temporal.PlainDate;
  readonly endOfEmployment: Temporal.PlainDate;
  /** A manager's steps that had come by mail and stood open. */
  readonly steps: readonly string[];
  /** The moment of that change. */
  readonly since: Temporal.Instant;
}

export type AllLastTold = Readonly<Partial<Record<Hearing, LastTold>>>;
