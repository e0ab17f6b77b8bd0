import type { EventSource } from "./event-source.ts";
import type { Queue } from "./queue.ts";

/** Several event sources as one. */
export function inTurn(sources: readonly EventSource[]): EventSource {
  return {
    async drain() {
      for (const source of sources) await source.drain();
    },
  };
}

/** When the next message of any queue becomes visible. */
export function soonest(...queues: readonly Pick<Queue, "nextDue">[]): number | undefined {
  const moments = queues.map((queue) => queue.nextDue()).filter((each) => each !== undefined);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
