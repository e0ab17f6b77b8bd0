import type { Temporal } from "temporal-polyfill";

/** One event of a departure as sent by webhook: never who, never the kind. */
export interface WebhookEvent {
  /** The same on every delivery. */
  readonly id: string;
  readonly type: WebhookEventType;
  readonly at: Temporal.Instant;
  readonly departureId: string;
  /** The edition at delivery: a request now returns at least this one. */
  readonly edition: number;
  /** For a step event: the step. For a sent or undeliverable mail: its steps. */
  readonly steps?: readonly string[];
  readonly mailingId?: string;
  readonly what?: (typeof CHANGED)[number];
}

/** What was changed. */
export const CHANGED = ["plan", "details", "people"] as const;

export const FOLLOW_TYPES = [
  "departure.recorded",
  "departure.changed",
  "departure.withdrawn",
  "departure.taken-back",
  "departure.objected",
  "departure.erased",
  "departure.completed",
  "step.sent",
  "step.undeliverable",
  "step.skipped",
  "step.done",
  "step.not-needed",
  "step.still-open",
  "step.postponed",
  "step.handed-over",
  "interview.chosen",
  "interview.declined",
  "interview.planned",
  "interview.moved",
  "interview.cancelled",
] as const;
export type WebhookEventType = (typeof FOLLOW_TYPES)[number];
