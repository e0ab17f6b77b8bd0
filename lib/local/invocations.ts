import { randomUUID } from "node:crypto";
import type { ScheduledEvent } from "aws-lambda";
import type { MovableClock } from "./clock.ts";
import type { LocalHandlers } from "./handlers.ts";
import type { Records } from "./records.ts";
import type { EventSource } from "./sqs/event-source.ts";

/** An accepted asynchronous invocation. */
export interface PendingInvocation {
  readonly id: string;
  readonly name: keyof LocalHandlers;
  readonly payload: unknown;
  readonly since: number;
}

type Functions = Partial<Record<keyof LocalHandlers, (event: ScheduledEvent) => Promise<unknown>>>;

/** Lambda's own queue of asynchronous invocations. */
export interface Invocations {
  /** Accepts invocations of that function. */
  to(name: keyof LocalHandlers): (payload: unknown) => void;
  /** When the next one begins. */
  nextDue(): number | undefined;
  /** Calls these functions, one after the other. A call that fails is not repeated, as our functions ask of Lambda. */
  source(functions: Functions): EventSource;
}

export function invocationQueue(
  pending: Records<PendingInvocation>,
  clock: MovableClock,
): Invocations {
  return {
    to: (name) => (payload) => {
      const id = randomUUID();
      pending.set(id, { id, name, payload, since: clock.milliseconds() });
    },

    nextDue: () => pending.values()[0]?.since,

    source: (functions) => ({
      async drain() {
        for (let next = pending.values()[0]; next; next = pending.values()[0]) {
          pending.delete(next.id);
          await functions[next.name]?.(next.payload as ScheduledEvent).catch(() => undefined);
        }
      },
    }),
  };
}
