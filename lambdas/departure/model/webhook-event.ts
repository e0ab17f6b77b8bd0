import type { Temporal } from "temporal-polyfill";

/** One thing that became of a departure, as the system that follows is told: never who, never the kind. */
export interface WebhookEvent {
  /** The same whenever it is told again. */
  readonly id: string;
  readonly type: WebhookEventType;
  readonly at: Temporal.Instant;
  readonly departureId: string;
  /** What people had changed when it was told: whoever asks sees at least this. */
  readonly edition: number;
  /** Of a step: which. Of a mailing that left or will not arrive: its steps. */
  readonly steps?: readonly string[];
  readonly mailingId?: string;
  readonly what?: (typeof CHANGED)[number];
}

/** What of a departure was changed. */
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
  "interview.planned",
  "interview.moved",
  "interview.cancelled",
] as const;
export type WebhookEventType = (typeof FOLLOW_TYPES)[number];
