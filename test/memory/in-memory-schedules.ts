import type { Temporal } from "temporal-polyfill";
import { type MailingMessage, scheduleName } from "../../lambdas/departure/model/mailing.ts";
import type { ListedSchedules } from "../../lambdas/departure/model/ports.ts";

export interface PendingSchedule {
  readonly message: MailingMessage;
  readonly at: Temporal.ZonedDateTime;
}

export interface MemoryOfSchedules extends ListedSchedules {
  readonly pending: ReadonlyMap<string, PendingSchedule>;
}

/** Schedules in a map, by name. Whoever makes time pass hears of each new one, and removes it when it rings. */
export function inMemorySchedules(
  onCreate: (schedule: PendingSchedule) => void = () => undefined,
): MemoryOfSchedules {
  const pending = new Map<string, PendingSchedule>();
  return {
    pending,
    async create(message, at) {
      const name = scheduleName(message);
      if (pending.has(name)) return;
      pending.set(name, { message, at });
      onCreate({ message, at });
    },
    async *names(prefix) {
      yield* [...pending.keys()].filter((name) => name.startsWith(prefix));
    },
    async remove(name) {
      pending.delete(name);
    },
  };
}
