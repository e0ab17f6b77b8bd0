import type { Temporal } from "temporal-polyfill";
import type { Recipient, Step } from "./plan.ts";

/** Why a step isn't on the day that the plan's offset points at. */
export const REASONS = [
  "after-day-off",
  "before-day-off",
  "before-last-day",
  "not-too-soon",
  "in-order",
  "shared",
] as const;
export type Reason = (typeof REASONS)[number];

export interface TimelineStep {
  /** The plan's id, numbered if the step repeats: `check-in-2`. */
  readonly id: string;
  readonly step: Step;
  readonly to: Recipient;
  /** Where the plan's offset alone would put it. */
  readonly wanted: Temporal.PlainDate;
  readonly day: Temporal.PlainDate;
  /** Local wall-clock time with its zone: nine o'clock stays nine o'clock when the clocks change. */
  readonly at: Temporal.ZonedDateTime;
  readonly reasons: readonly Reason[];
}

/** A step whose day is still being computed. */
export type DatedStep = Omit<TimelineStep, "at">;
