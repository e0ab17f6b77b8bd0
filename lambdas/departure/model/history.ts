import type { Temporal } from "temporal-polyfill";

/** One change: who, what, when. What was mailed is in the mailings. */
export interface HistoryLine {
  readonly at: Temporal.Instant;
  /** The token's subject, the role of a link's reader, or `totziens`. */
  readonly who: string;
  readonly what: HistoryEvent;
  /** A code or a number, such as a reason or a count. Never a name or an address. */
  readonly detail?: string;
  /** How many changes by one link on one step and day were joined here; the line has the last. */
  readonly times?: number;
}

/** What people and rules can do to a departure. */
export const HISTORY_EVENTS = [
  "submitted",
  "dates-changed",
  "kind-changed",
  "corrected",
  "address-confirmed",
  "address-declined",
  "replaced",
  "withdrawn",
  "taken-back",
  "objected",
  "erased",
  "exported",
  "answers-read",
  "questions-restarted",
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
  "talk-chosen",
  "talk-declined",
  "talk-called-off",
  "moments-offered",
  "holder-named",
  "talk-reported",
  "lines-released",
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
  "restored",
  "settled",
] as const;
export type HistoryEvent = (typeof HISTORY_EVENTS)[number];

/** Totziens itself, when no person asked. */
export const TOTZIENS = "totziens";

/** Roles that act through a link, without an account. */
export const LINK_ROLES = ["manager", "leaver", "desk", "colleague", "interviewer"] as const;

export function isByLink({ who }: Pick<HistoryLine, "who">): boolean {
  return LINK_ROLES.some((role) => role === who);
}
