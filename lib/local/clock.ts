import { Temporal } from "temporal-polyfill";
import type { Records } from "./records.ts";

/** `flows`: runs with real time. `stands`: changes only when moved. */
export type ClockMode = "flows" | "stands";

/** The clock that everything in the local stack reads. It never runs backwards. */
export interface MovableClock {
  readonly mode: ClockMode;
  now(): Temporal.Instant;
  /** `now` as epoch milliseconds. */
  milliseconds(): number;
  /** Moves forward; a moment that has passed changes nothing. */
  moveTo(epochMilliseconds: number): void;
  /** Stops a flowing clock, so that everything due at one moment sees that moment. */
  hold(): void;
  /** Resumes from where it was held. */
  release(): void;
}

export interface ClockOptions {
  readonly mode: ClockMode;
  /** Remembers how far the clock was moved, so that a restart does not undo it. */
  readonly memory: Records<number>;
  /** Start of a clock without memory; by default, now. */
  readonly startAt?: Temporal.Instant;
}

export function movableClock({ mode, memory, startAt }: ClockOptions): MovableClock {
  const real = () => Date.now();
  // Read once: a standing clock begins at its moment, not a millisecond later.
  const started = real();
  let ahead = memory.get("ahead") ?? (startAt ? startAt.epochMilliseconds - started : 0);
  let heldAt = mode === "stands" ? (memory.get("standsAt") ?? started + ahead) : undefined;
  let latest = 0;

  const milliseconds = () => {
    latest = Math.max(latest, heldAt ?? real() + ahead);
    return latest;
  };

  function remember(): void {
    memory.set("ahead", ahead);
    if (mode === "stands") memory.set("standsAt", milliseconds());
  }
  remember();

  return {
    mode,
    milliseconds,
    now: () => Temporal.Instant.fromEpochMilliseconds(milliseconds()),
    moveTo(epochMilliseconds) {
      if (epochMilliseconds <= milliseconds()) return;
      ahead = epochMilliseconds - real();
      if (heldAt !== undefined) heldAt = epochMilliseconds;
      remember();
    },
    hold() {
      heldAt = milliseconds();
    },
    release() {
      if (mode === "stands" || heldAt === undefined) return;
      ahead = heldAt - real();
      heldAt = undefined;
      remember();
    },
  };
}
