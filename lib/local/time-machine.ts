import type { Temporal } from "temporal-polyfill";
import type { MovableClock } from "./clock.ts";
import type { EventBus } from "./ses/event-bus.ts";
import type { EventSource } from "./sqs/event-source.ts";

export interface TimeMachineOptions {
  readonly clock: MovableClock;
  readonly fireSchedules: () => void;
  /** When the next schedule fires. */
  readonly nextSchedule: () => number | undefined;
  /** When the next message on the mail queue can be received. */
  readonly nextMessage: () => number | undefined;
  readonly mailer: EventSource;
  readonly bus: EventBus;
  /** Recurring jobs, in the order in which they run at one moment. */
  readonly timers: readonly Timer[];
  readonly countMails: () => number;
}

interface Timer {
  nextDue(): Promise<number>;
  run(): Promise<void>;
}

/** Moves the clock. Everything due on the way runs at its moment, in order, before time moves on. */
export interface TimeMachine {
  /** Finishes what is due now, without moving the clock. */
  settle(): Promise<void>;
  /** A past moment only settles. */
  advanceTo(moment: Temporal.Instant): Promise<void>;
  /** Days of 24 hours. */
  advanceByDays(days: number): Promise<void>;
  /** Stops at the next mail; returns whether there was one within 400 days. */
  advanceToNextMail(): Promise<boolean>;
  /** The next due moment, recurring jobs included. */
  nextDue(): Promise<number>;
  /** Ends the current journey at its next stop. */
  halt(): Promise<unknown>;
}

const DAY = 24 * 60 * 60 * 1000;
const FURTHEST = 400 * DAY;

export function timeMachine(options: TimeMachineOptions): TimeMachine {
  const { clock, fireSchedules, nextSchedule, nextMessage, mailer, bus, countMails } = options;
  const { timers } = options;
  let last: Promise<unknown> = Promise.resolve();
  let isHalted = false;

  return {
    settle: () => alone(stop),
    advanceTo: (moment) => alone(() => travel(moment.epochMilliseconds)),
    advanceByDays: (days) => alone(() => travel(clock.milliseconds() + days * DAY)),
    advanceToNextMail: () => alone(toNextMail),
    nextDue,
    halt() {
      isHalted = true;
      return last;
    },
  };

  /** Runs one journey at a time. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(async () => {
      clock.hold();
      try {
        return await work();
      } finally {
        clock.release();
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  }

  async function travel(until: number): Promise<void> {
    await stop();
    for (let next = await nextDue(); next <= until; next = await nextDue()) {
      if (isHalted) return;
      clock.moveTo(next);
      await stop();
    }
    clock.moveTo(until);
    await stop();
  }

  async function toNextMail(): Promise<boolean> {
    const furthest = clock.milliseconds() + FURTHEST;
    const before = countMails();
    await stop();
    while (countMails() === before) {
      const next = await nextDue();
      if (next > furthest || isHalted) return false;
      clock.moveTo(next);
      await stop();
    }
    return true;
  }

  /** Runs everything due now: schedules, then the queue, then SES events, then repairs. */
  async function stop(): Promise<void> {
    await finish();
    for (const timer of timers) {
      if ((await timer.nextDue()) > clock.milliseconds()) continue;
      await timer.run();
      await finish();
    }
  }

  async function finish(): Promise<void> {
    while (nextEvent() <= clock.milliseconds()) {
      fireSchedules();
      await mailer.drain();
      await bus.deliver();
    }
  }

  function nextEvent(): number {
    return Math.min(
      ...[nextSchedule(), nextMessage(), bus.nextDue()].map((due) => due ?? Infinity),
    );
  }

  async function nextDue(): Promise<number> {
    const repairs = await Promise.all(timers.map((timer) => timer.nextDue()));
    return Math.min(nextEvent(), ...repairs);
  }
}
