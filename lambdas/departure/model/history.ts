import type { Temporal } from "temporal-polyfill";

/** One change: who, what, when. What was mailed stands in the mailings themselves. */
export interface HistoryLine {
  readonly at: Temporal.Instant;
  /** The subject of the token that asked, the role of whoever used a link in a mail, or `totziens`. */
  readonly who: string;
  readonly what: HistoryEvent;
  /** A code or a number that says more: a reason, a count. Never a name or an address. */
  readonly detail?: string;
  /** How often, where one link said one thing after another of one step on one day; the last is what stands here. */
  readonly times?: number;
}

/** What people and rules can do to a departure. */
export const HISTORY_EVENTS = [
  "submitted",
  "dates-changed",
  "kind-changed",
  "corrected",
  "replaced",
  "withdrawn",
  "taken-back",
  "objected",
  "erased",
  "exported",
  "sent-now",
  "skipped",
  "resent",
  "done",
  "not-needed",
  "still-open",
  "remind-later",
  "handed-over",
  "interview-planned",
  "interview-moved",
  "interview-cancelled",
  "nudged",
  "undeliverable",
  "arrived",
  "complaint",
  "caught-up",
  "sent-again",
  "gave-up",
  "unwritable",
  "renamed",
  "left-plan",
  "back-in-plan",
] as const;
export type HistoryEvent = (typeof HISTORY_EVENTS)[number];

/** Totziens itself, where no person asked. */
export const TOTZIENS = "totziens";

/** Who acts by the link in a mail, without an account. */
export const LINK_ROLES = ["manager", "leaver", "desk", "colleague"] as const;

export function isByLink({ who }: Pick<HistoryLine, "who">): boolean {
  return LINK_ROLES.some((role) => role === who);
}
