import { setImmediate as everybodyIsWaiting } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";

/** Time that passes only from one event to the next. */
export interface VirtualTime {
  /** Epoch milliseconds. */
  now(): number;
  /** The same object as long as no time passes: rules remember by it. */
  instant(): Temporal.Instant;
  /** Time passes by what need not happen any more. */
  at(when: number, action: () => void, isOver?: () => boolean): void;
  /** Resolves after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** Lets time pass until nothing is left to happen; false when that is not so by `until`. */
  run(until: number, afterEach: () => void): Promise<boolean>;
}

interface Event {
  readonly when: number;
  readonly action: () => void;
  readonly isOver: () => boolean;
}

export function virtualTime(start: number): VirtualTime {
  const events: Event[] = [];
  let now = start;
  let instant = Temporal.Instant.fromEpochMilliseconds(start);
  const at = (when: number, action: () => void, isOver = () => false) => {
    const event = { when: Math.max(when, now), action, isOver };
    events.splice(placeAfter(events, event.when), 0, event);
  };
  return {
    now: () => now,
    instant() {
      if (instant.epochMilliseconds !== now) instant = Temporal.Instant.fromEpochMilliseconds(now);
      return instant;
    },
    at,
    sleep: (milliseconds) => new Promise((resolve) => at(now + milliseconds, resolve)),
    async run(until, afterEach) {
      for (let event = events.shift(); event; event = events.shift()) {
        if (event.when > until) return false;
        now = event.when;
        if (event.isOver()) continue;
        event.action();
        await everybodyIsWaiting();
        afterEach();
      }
      return true;
    },
  };
}

/** Behind all that happen by then, by halves: much is arranged for months ahead. */
function placeAfter(events: readonly Event[], when: number): number {
  let [from, until] = [0, events.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((events[middle] as Event).when <= when) from = middle + 1;
    else until = middle;
  }
  return from;
}
