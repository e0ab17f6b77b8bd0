import type { Temporal } from "temporal-polyfill";

/** One change: who, what, when. What was mailed stands in the mailings themselves. */
export interface HistoryLine {
  readonly at: Temporal.Instant;
  /** The subject of the token that asked, or `totziens`. */
  readonly who: string;
  readonly what: HistoryEvent;
  /** A code or a number that says more: a reason, a count. Never a name or an address. */
  readonly detail?: string;
}

/** What the rules can do to a departure. */
export type HistoryEvent = "submitted" | "withdrawn" | "caught-up" | "sent-again" | "gave-up";

/** Totziens itself, where no person asked. */
export const TOTZIENS = "totziens";
