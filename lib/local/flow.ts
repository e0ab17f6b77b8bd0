import type { MovableClock } from "./clock.ts";
import type { TimeMachine } from "./time-machine.ts";

/** Lets things happen by themselves as real time passes. */
export interface Flow {
  /** Something was added that may come next. */
  poke(): void;
  stop(): void;
}

const LONGEST_WAIT = 60_000;
/** A burst of calls is one poke. */
const SHORTEST_WAIT = 20;

export function startFlow(time: TimeMachine, clock: MovableClock): Flow {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let settling = false;

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(flow, milliseconds);
  }

  async function flow(): Promise<void> {
    if (settling) return;
    settling = true;
    try {
      if ((await time.nextDue()) <= clock.milliseconds()) await time.settle();
      const left = (await time.nextDue()) - clock.milliseconds();
      wait(Math.min(Math.max(left, SHORTEST_WAIT), LONGEST_WAIT));
    } catch {
      wait(LONGEST_WAIT);
    } finally {
      settling = false;
    }
  }

  wait(0);
  return {
    poke: () => wait(SHORTEST_WAIT),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
