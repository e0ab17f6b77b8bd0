import type { MovableClock } from "./clock.ts";
import type { TimeMachine } from "./time-machine.ts";

/** Runs what is due as real time passes. */
export interface Flow {
  /** Something may have become due earlier. */
  poke(): void;
  /** Resolves when work in progress is done. */
  stop(): Promise<unknown>;
}

const LONGEST_WAIT = 60_000;
/** A burst of calls is one poke. */
const SHORTEST_WAIT = 20;

export function startFlow(time: TimeMachine, clock: MovableClock): Flow {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isSettling = false;
  let wasPoked = false;
  let latest: Promise<unknown> = Promise.resolve();

  function wakeIn(milliseconds: number): void {
    clearTimeout(timer);
    if (!isStopped)
      timer = setTimeout(() => {
        latest = flow();
      }, milliseconds);
  }

  async function flow(): Promise<void> {
    isSettling = true;
    wasPoked = false;
    const wait = await settle().catch((error) => {
      console.error(error);
      return LONGEST_WAIT;
    });
    isSettling = false;
    // New work may be due earlier than what was known.
    wakeIn(wasPoked ? SHORTEST_WAIT : wait);
  }

  /** Finishes what is due and returns the time until more is. */
  async function settle(): Promise<number> {
    if ((await time.nextDue()) <= clock.milliseconds()) await time.settle();
    const left = (await time.nextDue()) - clock.milliseconds();
    return Math.min(Math.max(left, SHORTEST_WAIT), LONGEST_WAIT);
  }

  wakeIn(0);
  return {
    poke() {
      if (!isSettling && !wasPoked) wakeIn(SHORTEST_WAIT);
      wasPoked = true;
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      return latest;
    },
  };
}
